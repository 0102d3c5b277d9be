package app.afterclose.window.connect;

import app.afterclose.model.Diagnosis;
import app.afterclose.model.FoundServer;
import app.afterclose.model.Preset;
import app.afterclose.model.Settings;
import app.afterclose.model.Texts;
import app.afterclose.window.parts.DropDown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The fields, and what the rep has made of them. It asks nobody. */
final class Form extends VBox {
  /** Stands for the analyst among the presets. */
  private static final String BUILTIN = Settings.Provider.DEFAULT.kind();

  private final Texts texts;
  private final Consumer<String> browse;
  private final ComboBox<Preset> way = new DropDown<>();
  private final TextField address = new TextField();
  private final KeyField key;
  private final ModelField model = new ModelField();
  private final Entry wayEntry;
  private final Entry addressEntry;
  private final Entry modelEntry;
  private final Advanced advanced;
  private Settings.Provider current = Settings.Provider.DEFAULT;
  private Map<String, FoundServer> found = Map.of();
  private boolean looked;

  /**
   * @param browse opens a web page
   */
  Form(Texts texts, Consumer<String> browse) {
    this.texts = texts;
    this.browse = browse;
    getStyleClass().add("connect-form");
    way.setId("connect-way");
    way.setVisibleRowCount(14);
    way.setPromptText(texts.say("connect.way.choose"));
    way.setConverter(new Names());
    address.setId("connect-address");
    wayEntry = new Entry(texts.say("connect.way"), way);
    addressEntry = new Entry(texts.say("connect.address"), address);
    key = new KeyField(texts);
    modelEntry = new Entry(texts.say("connect.model"), model);
    advanced = new Advanced(texts);
    getChildren().addAll(wayEntry, addressEntry, key, modelEntry, advanced);
    way.valueProperty().subscribe(this::chosen);
  }

  /** Fills in what there is to choose, and what is in use. */
  void begin(List<Preset> presets, Settings.Provider now) {
    current = now;
    way.setValue(null);
    way.getItems().setAll(presets);
    way.getItems().add(analyst());
    way.getItems().stream().filter(this::inUse).findFirst().ifPresent(way::setValue);
  }

  private Preset analyst() {
    return new Preset(
        BUILTIN,
        texts.say("connect.way.builtin"),
        BUILTIN,
        "",
        Preset.Need.NONE,
        "",
        texts.say("connect.way.builtin.about"),
        Map.of(),
        false);
  }

  private boolean inUse(Preset preset) {
    return preset.fits(current) && !current.kind().equals(BUILTIN);
  }

  /** What answers on this computer; the first is taken where nothing is chosen yet. */
  void found(List<FoundServer> servers) {
    looked = true;
    for (FoundServer server : servers) {
      found = with(found, server);
    }
    if (way.getValue() == null) {
      way.getItems().stream()
          .filter(preset -> found.containsKey(preset.id()))
          .findFirst()
          .ifPresent(way::setValue);
    }
    hint();
  }

  private static Map<String, FoundServer> with(Map<String, FoundServer> all, FoundServer more) {
    var map = new HashMap<>(all);
    map.put(more.preset(), more);
    return Map.copyOf(map);
  }

  private void hint() {
    Preset chosen = way.getValue();
    if (chosen == null) {
      wayEntry.hint(texts.say(looked ? "connect.way.nobody" : "connect.way.about"));
      return;
    }
    FoundServer here = found.get(chosen.id());
    String answers = here == null ? "" : texts.say("connect.way.found", here.models().size());
    wayEntry.hint((answers + " " + chosen.note()).strip());
  }

  private void chosen(@Nullable Preset preset) {
    boolean connected = preset != null && !preset.id().equals(BUILTIN);
    addressEntry.setVisible(connected);
    modelEntry.setVisible(connected);
    advanced.setVisible(connected);
    key.setVisible(preset != null && connected && preset.key() != Preset.Need.NONE);
    right();
    hint();
    if (preset == null || !connected) {
      return;
    }
    boolean used = inUse(preset);
    String before = current.baseUrl();
    address.setText(used && before != null ? before : preset.baseUrl());
    boolean kept = used && current.key().equals("keyring");
    key.begin(
        used ? current.key() : "",
        kept,
        preset.key() == Preset.Need.NEEDED,
        preset.keysAt().isEmpty() ? null : () -> browse.accept(preset.keysAt()));
    model.getItems().clear();
    model.write(used && current.model() != null ? current.model() : "");
    FoundServer here = found.get(preset.id());
    modelEntry.hint("");
    advanced.begin(used ? current : preset.settings(current, null, null, "none"));
    if (here != null) {
      model.offer(here.models());
    }
  }

  /** What is chosen and written, to be compared; never a key. */
  String written() {
    Preset preset = way.getValue();
    return String.join(
        "\n",
        preset == null ? "" : preset.id(),
        address.getText(),
        model.model(),
        key.fromVariable() ? key.name() : key.secret() == null ? "" : "typed",
        advanced.written());
  }

  /** The provider as chosen, or null when none is or something is missing, which is then said. */
  Settings.@Nullable Provider provider() {
    Preset preset = way.getValue();
    if (preset == null) {
      wayEntry.wrong(texts.say("connect.way.missing"));
      return null;
    }
    if (preset.id().equals(BUILTIN)) {
      return Settings.Provider.DEFAULT;
    }
    if (key.fromVariable() && !key.name().matches("\\w+")) {
      key.wrong(texts.say("connect.key.variable.wrong"));
      return null;
    }
    return advanced.with(
        preset.settings(current, address.getText(), model.model(), keySetting(preset)));
  }

  private String keySetting(Preset preset) {
    if (preset.key() == Preset.Need.NONE) {
      return "none";
    } else if (key.fromVariable()) {
      return "env:" + key.name();
    } else if (key.secret() != null) {
      return "keyring";
    } else if (inUse(preset) && !current.key().startsWith("env:")) {
      return current.key();
    }
    return preset.key() == Preset.Need.NEEDED ? "keyring" : "none";
  }

  /** Whether a server can be asked for its models without the rep doing anything more. */
  boolean canList() {
    Preset preset = way.getValue();
    return preset != null
        && !preset.id().equals(BUILTIN)
        && !address.getText().contains("{")
        && (preset.key() != Preset.Need.NEEDED
            || key.secret() != null
            || (key.fromVariable() && key.name().matches("\\w+"))
            || inUse(preset));
  }

  KeyField key() {
    return key;
  }

  ModelField model() {
    return model;
  }

  ComboBox<Preset> way() {
    return way;
  }

  TextField address() {
    return address;
  }

  Entry modelEntry() {
    return modelEntry;
  }

  /** Says at the field what is wrong with it; false when it is about no field. */
  boolean wrong(Diagnosis.Part part, String words) {
    switch (part) {
      case ADDRESS -> addressEntry.wrong(words);
      case KEY -> key.wrong(words);
      case MODEL -> modelEntry.wrong(words);
      case NONE -> {
        return false;
      }
    }
    return part != Diagnosis.Part.KEY || key.isVisible();
  }

  /** Nothing is wrong any more. */
  void right() {
    wayEntry.right();
    addressEntry.right();
    key.right();
    modelEntry.right();
    advanced.right();
  }

  private static final class Names extends StringConverter<Preset> {
    @Override
    public String toString(@Nullable Preset preset) {
      return preset == null ? "" : preset.name();
    }

    @Override
    public Preset fromString(String text) {
      throw new UnsupportedOperationException("ways are chosen, not written");
    }
  }
}
