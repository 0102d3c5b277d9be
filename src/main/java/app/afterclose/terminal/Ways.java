package app.afterclose.terminal;

import app.afterclose.model.Preset;
import app.afterclose.model.Settings;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.util.List;
import java.util.stream.Collectors;

/** The known ways to a model, as the agent has them. */
record Ways(List<Preset> presets) {
  static Ways of(Talk talk) {
    return new Ways(talk.send(new Command.ListPresets(), Frame.Presets.class).presets());
  }

  /** The provider in use. */
  static Settings.Provider current(Talk talk) {
    return talk.send(new Command.Watch(0), Frame.Overview.class).settings().provider();
  }

  /** The preset that somebody named, or a fault. */
  Preset find(String id) {
    return presets.stream()
        .filter(preset -> preset.id().equalsIgnoreCase(id))
        .findFirst()
        .orElseThrow(
            () ->
                Fault.usage(
                    "There is no preset “%s”. There are: %s."
                        .formatted(
                            id,
                            presets.stream().map(Preset::id).collect(Collectors.joining(", ")))));
  }

  /** What the provider is called. */
  String name(Settings.Provider provider) {
    return presets.stream()
        .filter(preset -> preset.fits(provider))
        .findFirst()
        .map(Preset::name)
        .orElse(provider.kind().equals("anthropic") ? "Anthropic’s protocol" : "OpenAI’s protocol");
  }
}
