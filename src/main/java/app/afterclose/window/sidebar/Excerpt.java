package app.afterclose.window.sidebar;

import app.afterclose.model.Hits;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** What was said around the words that were searched for, with these marked. */
final class Excerpt extends TextFlow {
  private static final Pattern HIT =
      Pattern.compile("%1$c([^%1$c%2$c]*)%2$c".formatted(Hits.BEGIN, Hits.END));

  private static final Pattern MARKS = Pattern.compile("(?m)\\*\\*|`+|^\\s*#{1,6}\\s");
  private static final Pattern RULE = Pattern.compile("\\|[\\s:]*-{2,}[\\s:|-]*");
  private static final Pattern BARS = Pattern.compile("(?:\\s*\\|)+\\s*");

  /** The cell's own padding. */
  private static final double ASIDE = 18;

  private final DoubleProperty room = new SimpleDoubleProperty();
  private String words = "";

  Excerpt() {
    getStyleClass().add("sidebar-excerpt");
  }

  /** How wide the cell is: what is on several lines is as high as it has room to be wide. */
  DoubleProperty roomProperty() {
    return room;
  }

  /** What is read in it. */
  String words() {
    return words;
  }

  /** Shows {@code excerpt}, which has the words between the marks of {@link Hits}. */
  void show(String excerpt) {
    String line = plain(excerpt);
    List<Text> texts = new ArrayList<>();
    int from = 0;
    for (MatchResult hit : HIT.matcher(line).results().toList()) {
      add(texts, line.substring(from, hit.start()), "excerpt-text");
      add(texts, hit.group(1), "excerpt-hit");
      from = hit.end();
    }
    add(texts, line.substring(from), "excerpt-text");
    words = texts.stream().map(Text::getText).reduce("", String::concat);
    getChildren().setAll(texts);
  }

  /** The words without the signs of Markdown, on one line. */
  static String plain(String excerpt) {
    String words = MARKS.matcher(excerpt).replaceAll("");
    String cells = RULE.matcher(words).replaceAll("|");
    return BARS.matcher(cells).replaceAll(" · ").replaceAll("\\s+", " ").strip();
  }

  @Override
  protected double computePrefHeight(double width) {
    double given = width > 0 ? width : room.get() - ASIDE;
    return super.computePrefHeight(given > 0 ? given : -1);
  }

  private static void add(List<Text> texts, String words, String style) {
    if (!words.isEmpty()) {
      var text = new Text(words);
      text.getStyleClass().add(style);
      texts.add(text);
    }
  }
}
