package app.afterclose.window.connect;

import app.afterclose.model.Secret;
import app.afterclose.model.Texts;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The key: typed and masked, or the name of an environment variable that holds it. */
final class KeyField extends VBox {
  private final Texts texts;
  private final PasswordField typed = new PasswordField();
  private final TextField variable = new TextField();
  private final Hyperlink other = new Hyperlink();
  private final Hyperlink get = new Hyperlink();
  private final Entry entry;
  private final Entry named;
  private Runnable got = () -> {};

  KeyField(Texts texts) {
    this.texts = texts;
    typed.setId("connect-key");
    variable.setId("connect-variable");
    variable.setPromptText("OPENAI_API_KEY");
    get.setText(texts.say("connect.key.get"));
    get.setOnAction(_ -> got.run());
    entry = new Entry(texts.say("connect.key"), typed, get);
    named = new Entry(texts.say("connect.key.variable"), variable);
    named.hint(texts.say("connect.key.variable.about"));
    HBox.setHgrow(typed, Priority.ALWAYS);
    other.setId("connect-key-other");
    other.setOnAction(_ -> variable(!fromVariable()));
    getChildren().addAll(new StackPane(entry, named), other);
    managedProperty().bind(visibleProperty());
    variable(false);
  }

  /** Begins anew for a server. */
  void begin(String setting, boolean kept, boolean needed, @Nullable Runnable get) {
    typed.clear();
    boolean env = setting.startsWith("env:");
    variable.setText(env ? setting.substring("env:".length()) : "");
    variable(env);
    typed.setPromptText(
        texts.say(
            kept ? "connect.key.kept" : needed ? "connect.key.paste" : "connect.key.optional"));
    entry.hint(texts.say("connect.key.about"));
    this.get.setVisible(get != null);
    this.get.setManaged(get != null);
    got = get == null ? () -> {} : get;
  }

  /** Takes the key from an environment variable, or lets it be typed. */
  void variable(boolean now) {
    entry.setVisible(!now);
    named.setVisible(now);
    other.setText(texts.say(now ? "connect.key.type" : "connect.key.fromVariable"));
  }

  boolean fromVariable() {
    return named.isVisible();
  }

  /** The variable's name. */
  String name() {
    return variable.getText().strip();
  }

  /** The key as typed, or null. */
  @Nullable Secret secret() {
    String text = fromVariable() ? "" : typed.getText().strip();
    return text.isEmpty() ? null : new Secret(text);
  }

  void wrong(String words) {
    (fromVariable() ? named : entry).wrong(words);
  }

  void right() {
    entry.right();
    named.right();
  }

  /** Runs {@code left} whenever the rep has left a field that may hold a key. */
  void onLeft(Runnable left) {
    typed.focusedProperty().subscribe((was, is) -> run(was && !is, left));
    variable.focusedProperty().subscribe((was, is) -> run(was && !is, left));
  }

  private static void run(boolean now, Runnable what) {
    if (now) {
      what.run();
    }
  }

  void focus() {
    (fromVariable() ? variable : typed).requestFocus();
  }
}
