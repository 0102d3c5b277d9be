package app.afterclose.terminal;

import app.afterclose.model.Diagnosis;
import app.afterclose.model.DiagnosisWords;
import app.afterclose.model.Settings;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Shows what answers, and leads to the commands that change it. */
@CommandLine.Command(
    name = "model",
    description = {
      "Shows which model answers; its commands list models, choose one and test it.",
      "For example: afterclose model use ollama"
    },
    sortOptions = false)
final class ModelCommand implements Callable<Integer> {
  private final Root root;

  @CommandLine.Option(names = "--json", description = "print it as one line")
  private boolean json;

  private ModelCommand(Root root) {
    this.root = root;
  }

  /** Adds model with list, use and test. */
  static void addTo(CommandLine commands, Root root) {
    var model = new CommandLine(new ModelCommand(root));
    model.addSubcommand(new ModelList(root));
    model.addSubcommand(new ModelUse(root));
    model.addSubcommand(new ModelTest(root));
    commands.addSubcommand(model);
  }

  @Override
  public Integer call() {
    try (Talk talk = root.talk()) {
      Settings.Provider provider = Ways.current(talk);
      if (json) {
        root.screen().json(root.json.write(provider));
      } else if (provider.kind().equals(Settings.Provider.DEFAULT.kind())) {
        root.screen().line("The built-in analyst answers. It is no AI.");
        root.screen()
            .note(
                "afterclose model use PRESET connects a model; “model list” shows what there"
                    + " is.");
      } else {
        shown(provider, Ways.of(talk)).forEach(root.screen()::line);
      }
    }
    return Exit.OK;
  }

  static List<String> shown(Settings.Provider provider, Ways ways) {
    String model = provider.model();
    String address = provider.baseUrl();
    return List.of(
        ways.name(provider) + " · " + (model == null ? "no model chosen" : model),
        "  address  " + (address == null ? "the provider’s own" : address),
        "  key      " + key(provider.key()));
  }

  private static String key(String setting) {
    return switch (setting) {
      case "none" -> "none";
      case "keyring" -> "in the system’s keyring";
      default -> "from the environment variable " + setting.replaceFirst("^env:", "");
    };
  }

  /** Tries the model that answers now. */
  @CommandLine.Command(
      name = "test",
      description = {
        "Asks the model that answers now for a few words, and says what is wrong if it does not.",
        "Ends with 0 when it works as Afterclose needs it, else with 1."
      })
  static final class ModelTest implements Callable<Integer> {
    private final Root root;

    ModelTest(Root root) {
      this.root = root;
    }

    @Override
    public Integer call() {
      try (Talk talk = root.talk()) {
        Settings.Provider now = Ways.current(talk);
        if (now.kind().equals(Settings.Provider.DEFAULT.kind())) {
          root.screen().line("The built-in analyst answers. It is no AI and needs no connection.");
          return Exit.OK;
        }
        return tried(root, talk, now);
      }
    }

    private static int tried(Root root, Talk talk, Settings.Provider now) {
      var command = new Command.TestConnection(now, null);
      Diagnosis found = talk.send(command, Frame.Tested.class).diagnosis();
      if (found.works()) {
        root.screen().line(DiagnosisWords.of(found, root.desk.figures()));
        return Exit.OK;
      }
      throw new Fault(Exit.FAILED, DiagnosisWords.of(found, root.desk.figures()));
    }
  }

  /** The text, or null when there is none. */
  static @Nullable String given(@Nullable String option) {
    return option == null || option.isBlank() ? null : option.strip();
  }
}
