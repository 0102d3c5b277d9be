package app.afterclose.terminal;

import app.afterclose.model.DiagnosisWords;
import app.afterclose.model.FoundServer;
import app.afterclose.model.ModelName;
import app.afterclose.model.Preset;
import app.afterclose.model.Settings;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Lists models, or the ways to one. */
@CommandLine.Command(
    name = "list",
    description =
        "Lists the models of the server in use, or of a preset’s. While none is in use, it lists"
            + " the presets and the servers that answer on this computer.",
    sortOptions = false)
final class ModelList implements Callable<Integer> {
  private final Root root;

  @CommandLine.Option(names = "--preset", paramLabel = "PRESET", description = "ask this server")
  private @Nullable String preset;

  @CommandLine.Option(names = "--presets", description = "list the presets")
  private boolean presets;

  @CommandLine.Mixin private final KeyOption key = new KeyOption();

  ModelList(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    try (Talk talk = root.talk()) {
      Settings.Provider now = Ways.current(talk);
      Ways ways = Ways.of(talk);
      if (preset != null) {
        Preset way = ways.find(preset);
        var chosen = key.choose(root.desk, way, now);
        var settings = way.settings(now, key.url, null, chosen.setting());
        models(talk, new Command.ListModels(settings, chosen.typed()));
      } else if (presets || now.kind().equals(Settings.Provider.DEFAULT.kind())) {
        ways(talk, ways);
      } else {
        models(talk, new Command.ListModels(now, null));
      }
    }
    return Exit.OK;
  }

  private void models(Talk talk, Command.ListModels command) {
    List<ModelName> models = of(root, talk, command);
    if (models.isEmpty()) {
      root.screen().note("The server lists no models that can be used here.");
    }
    for (ModelName model : models) {
      boolean named = !model.label().equals(model.id());
      root.screen().line(named ? model.id() + "  " + model.label() : model.id());
    }
  }

  /** What the server offers, or a fault with what is wrong. */
  static List<ModelName> of(Root root, Talk talk, Command.ListModels command) {
    return switch (talk.send(command)) {
      case Frame.Models(var models) -> models;
      case Frame.Tested(var why) ->
          throw new Fault(Exit.FAILED, DiagnosisWords.of(why, root.desk.figures()));
      case Frame other ->
          throw new Fault(Exit.FAILED, "The local engine answered with something else: " + other);
    };
  }

  private void ways(Talk talk, Ways ways) {
    List<FoundServer> found = talk.send(new Command.DetectServers(), Frame.Servers.class).servers();
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("PRESET", "NAME", "KEY", "ADDRESS"));
    for (Preset way : ways.presets()) {
      String need =
          switch (way.key()) {
            case NEEDED -> "needed";
            case OPTIONAL -> "if set";
            case NONE -> "none";
          };
      rows.add(List.of(way.id(), way.name(), need, way.baseUrl()));
    }
    root.screen().table(rows);
    for (FoundServer server : found) {
      root.screen()
          .note(
              "%s answers on this computer with %s: afterclose model use %s"
                  .formatted(
                      ways.find(server.preset()).name(),
                      server.models().size() == 1 ? "1 model" : server.models().size() + " models",
                      server.preset()));
    }
  }
}
