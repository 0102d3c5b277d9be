package app.afterclose.window.connect;

import app.afterclose.model.Settings;
import app.afterclose.model.Texts;
import app.afterclose.window.words.Written;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What few have to say of a provider; folded away until it is wanted. */
final class Advanced extends TitledPane {
  /** About what a model reads at once. */
  private static final long TOKENS = 128_000;

  private static final Duration LONGEST = Duration.ofHours(24);

  private final Texts texts;
  private final TextField context = new TextField();
  private final CheckBox search = new CheckBox();
  private final TextField titles = new TextField();
  private final TextField proxy = new TextField();
  private final TextArea headers = new TextArea();
  private final TextField connect = new TextField();
  private final TextField first = new TextField();
  private final TextField idle = new TextField();
  private final Entry contextEntry;
  private final Entry headersEntry;
  private final Entry connectEntry;
  private final Entry firstEntry;
  private final Entry idleEntry;

  Advanced(Texts texts) {
    this.texts = texts;
    setText(texts.say("connect.advanced"));
    setId("connect-advanced");
    getStyleClass().addAll("dense", "connect-advanced");
    setExpanded(false);
    setAnimated(false);
    managedProperty().bind(visibleProperty());
    context.setId("connect-context");
    context.setPromptText(texts.say("connect.context.known"));
    search.setText(texts.say("connect.search"));
    search.setId("connect-search");
    search.setWrapText(true);
    titles.setId("connect-titles");
    titles.setPromptText(texts.say("connect.titles.none"));
    proxy.setId("connect-proxy");
    proxy.setPromptText(texts.say("connect.proxy.system"));
    headers.setId("connect-headers");
    headers.setPrefRowCount(2);
    headers.setPromptText("X-Team: sales");
    contextEntry = entry("connect.context.", context);
    var titlesEntry = entry("connect.titles.", titles);
    var proxyEntry = entry("connect.proxy.", proxy);
    headersEntry = new Entry(texts.say("connect.headers.name"), headers);
    headersEntry.hint(texts.say("connect.headers.about", "${key}"));
    connectEntry = entry("connect.wait.connect.", connect);
    firstEntry = entry("connect.wait.first.", first);
    idleEntry = entry("connect.wait.idle.", idle);
    var box =
        new VBox(
            contextEntry,
            search,
            titlesEntry,
            proxyEntry,
            headersEntry,
            connectEntry,
            firstEntry,
            idleEntry);
    box.getStyleClass().add("connect-form");
    setContent(box);
  }

  private Entry entry(String key, TextField field) {
    var entry = new Entry(texts.say(key + "name"), field);
    entry.hint(texts.say(key + "about", texts.number(TOKENS)));
    return entry;
  }

  /** Shows what {@code provider} says. */
  void begin(Settings.Provider provider) {
    Long tokens = provider.contextTokens();
    context.setText(tokens == null ? "" : texts.number(tokens));
    search.setSelected(provider.webSearch());
    titles.setText(Objects.requireNonNullElse(provider.titleModel(), ""));
    proxy.setText(Objects.requireNonNullElse(provider.proxy(), ""));
    headers.setText(lines(provider.headers()));
    connect.setText(Written.of(provider.timeouts().connect()));
    first.setText(Written.of(provider.timeouts().firstByte()));
    idle.setText(Written.of(provider.timeouts().idle()));
    right();
  }

  /** {@code provider} with what is written here; null when something cannot be, which is said. */
  Settings.@Nullable Provider with(Settings.Provider provider) {
    OptionalLong tokens = new Written(texts.figures()).tokens(context.getText());
    boolean noContext = context.getText().isBlank();
    Map<String, String> lines = headers();
    Settings.Timeouts timeouts = timeouts();
    boolean wrong = lines == null || timeouts == null;
    if (!noContext && (tokens.isEmpty() || tokens.getAsLong() < 1)) {
      contextEntry.wrong(texts.say("connect.context.wrong", texts.number(TOKENS)));
      wrong = true;
    }
    if (lines == null || timeouts == null || wrong) {
      setExpanded(true);
      return null;
    }
    return new Settings.Provider(
        provider.kind(),
        provider.baseUrl(),
        provider.model(),
        provider.key(),
        lines,
        orNull(proxy.getText()),
        timeouts,
        noContext ? null : Long.valueOf(tokens.orElseThrow()),
        search.isSelected(),
        orNull(titles.getText()));
  }

  /** Nothing is wrong any more. */
  void right() {
    List.of(contextEntry, headersEntry, connectEntry, firstEntry, idleEntry).forEach(Entry::right);
  }

  /** All that is written here, to be compared. */
  String written() {
    return String.join(
        "\n",
        context.getText(),
        String.valueOf(search.isSelected()),
        titles.getText(),
        proxy.getText(),
        headers.getText(),
        connect.getText(),
        first.getText(),
        idle.getText());
  }

  private Settings.@Nullable Timeouts timeouts() {
    Duration toConnect = duration(connect, connectEntry);
    Duration toSpeak = duration(first, firstEntry);
    Duration toGoOn = duration(idle, idleEntry);
    return toConnect == null || toSpeak == null || toGoOn == null
        ? null
        : new Settings.Timeouts(toConnect, toSpeak, toGoOn);
  }

  private @Nullable Duration duration(TextField field, Entry entry) {
    Optional<Duration> read =
        Written.duration(field.getText())
            .filter(d -> d.compareTo(Duration.ofSeconds(1)) >= 0 && d.compareTo(LONGEST) <= 0);
    if (read.isEmpty()) {
      entry.wrong(texts.say("connect.wait.wrong"));
    }
    return read.orElse(null);
  }

  private @Nullable Map<String, String> headers() {
    var read = new TreeMap<String, String>();
    for (String line : headers.getText().lines().filter(l -> !l.isBlank()).toList()) {
      int colon = line.indexOf(':');
      String name = colon < 0 ? "" : line.substring(0, colon).strip();
      if (name.isEmpty() || !name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
        headersEntry.wrong(texts.say("connect.headers.wrong", line.strip()));
        return null;
      }
      read.put(name, line.substring(colon + 1).strip());
    }
    return read;
  }

  private static String lines(Map<String, String> headers) {
    return String.join(
        "\n",
        headers.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(header -> header.getKey() + ": " + header.getValue())
            .toList());
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
