package app.afterclose.terminal;

import app.afterclose.model.ModelName;
import app.afterclose.model.Preset;
import app.afterclose.model.Secret;
import app.afterclose.model.Settings;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Chooses the model that answers. */
@CommandLine.Command(
    name = "use",
    description = {
      "Lets a model answer, from the next part of each run on. “model list --presets” shows the"
          + " presets; builtin is the analyst that is no AI.",
      "Without --model, the server’s only one is taken, or its models are listed."
    },
    sortOptions = false)
final class ModelUse implements Callable<Integer> {
  private static final int SHOWN = 30;

  private final Root root;

  @CommandLine.Parameters(paramLabel = "PRESET", description = "where the model is")
  private String preset = "";

  @CommandLine.Option(names = "--model", paramLabel = "M", description = "what it is called there")
  private @Nullable String model;

  @CommandLine.Mixin private final KeyOption key = new KeyOption();

  @CommandLine.Option(
      names = "--session",
      description = "hold the key in memory, until the local engine ends, instead of the keyring")
  private boolean session;

  ModelUse(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    try (Talk talk = root.talk()) {
      if (preset.equals(Settings.Provider.DEFAULT.kind())) {
        use(talk, Settings.Provider.DEFAULT, null);
        root.screen().note("The built-in analyst answers from now on. It is no AI.");
        return Exit.OK;
      }
      Settings.Provider before = Ways.current(talk);
      Preset way = Ways.of(talk).find(preset);
      var chosen = key.choose(root.desk, way, before);
      if (session && chosen.typed() == null) {
        throw Fault.usage("--session goes with --key -: there is no other key to hold in memory.");
      }
      String wanted = ModelCommand.given(model);
      if (wanted == null) {
        var settings = way.settings(before, key.url, null, chosen.setting());
        wanted =
            only(way, ModelList.of(root, talk, new Command.ListModels(settings, chosen.typed())));
      }
      use(talk, way.settings(before, key.url, wanted, chosen.setting()), chosen.typed());
      root.screen().note("%s · %s answers from now on.".formatted(way.name(), wanted));
      if (!way.note().isEmpty()) {
        root.screen().note(way.note());
      }
      root.screen().note("afterclose model test tries it.");
    }
    return Exit.OK;
  }

  private static String only(Preset way, List<ModelName> models) {
    if (models.size() == 1) {
      return models.getFirst().id();
    }
    var says = new StringBuilder();
    says.append(
        models.isEmpty()
            ? way.name() + " lists no models that can be used here. Name one with --model."
            : "Choose a model with --model. " + way.name() + " has:");
    models.stream().limit(SHOWN).forEach(model -> says.append("\n  ").append(model.id()));
    if (models.size() > SHOWN) {
      says.append(
          "\n  and %d more: afterclose model list --preset %s"
              .formatted(models.size() - SHOWN, way.id()));
    }
    throw Fault.usage(says.toString());
  }

  private void use(Talk talk, Settings.Provider settings, @Nullable Secret typed) {
    Frame answer = talk.send(new Command.UseProvider(settings, typed, session));
    if (answer instanceof Frame.KeyNotKept(String why)) {
      throw new Fault(
          Exit.FAILED,
          why
              + " Nothing was changed. --key env:NAME takes the key from an environment variable;"
              + " --key - --session holds it in memory until Afterclose is quit.");
    }
  }
}
