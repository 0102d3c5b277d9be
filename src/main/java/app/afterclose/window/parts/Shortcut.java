package app.afterclose.window.parts;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import app.afterclose.model.Texts;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * The window's one table of keys: what is pressed and where it counts. The window acts by it, and
 * the help, the palette and the hints at buttons are written from it. What each does is in the
 * texts under {@code keys.} and its name.
 */
public enum Shortcut {
  PALETTE(Where.ANYWHERE, with(KeyCode.K)),
  NEW_CHAT(Where.ANYWHERE, with(KeyCode.N)),
  SEARCH(Where.ANYWHERE, with(KeyCode.F)),
  ACTIVE(
      Where.ANYWHERE,
      new DigitKey(1),
      new DigitKey(2),
      new DigitKey(3),
      new DigitKey(4),
      new DigitKey(5),
      new DigitKey(6)),
  RUNNING(Where.ANYWHERE, withShift(KeyCode.A)),
  BELL(Where.ANYWHERE, withShift(KeyCode.B)),
  CHATS(Where.ANYWHERE, withShift(KeyCode.C)),
  PIPELINE(Where.ANYWHERE, withShift(KeyCode.P)),
  DRAFTS(Where.ANYWHERE, withShift(KeyCode.D)),
  IMPORT(Where.ANYWHERE, withShift(KeyCode.I)),
  DETAILS(Where.ANYWHERE, with(KeyCode.I)),
  SETTINGS(Where.ANYWHERE, with(KeyCode.COMMA)),
  SIDEBAR(Where.ANYWHERE, with(KeyCode.B)),
  /** Where plus is above another sign, it takes Shift. */
  LARGER(
      Where.ANYWHERE,
      with(KeyCode.PLUS),
      with(KeyCode.EQUALS),
      withShift(KeyCode.EQUALS),
      with(KeyCode.ADD)),
  SMALLER(Where.ANYWHERE, with(KeyCode.MINUS), with(KeyCode.SUBTRACT)),
  NEXT_AREA(Where.ANYWHERE, plain(KeyCode.F6)),
  AREA_BEFORE(Where.ANYWHERE, shift(KeyCode.F6)),
  CLOSE(Where.ANYWHERE, plain(KeyCode.ESCAPE)),
  HELP(Where.ANYWHERE, plain(KeyCode.F1)),
  QUIT(Where.ANYWHERE, with(KeyCode.Q)),

  RENAME(Where.CONVERSATION, plain(KeyCode.F2)),
  DELETE(Where.CONVERSATION, plain(KeyCode.DELETE)),
  MENU(Where.CONVERSATION, shift(KeyCode.F10), plain(KeyCode.CONTEXT_MENU)),

  SEND(Where.COMPOSER, plain(KeyCode.ENTER)),
  BREAK(Where.COMPOSER, shift(KeyCode.ENTER)),
  STOP_RUN(Where.COMPOSER, plain(KeyCode.ESCAPE)),

  APPROVE(Where.CARD, with(KeyCode.ENTER));

  /** Where a key counts. */
  public enum Where {
    ANYWHERE,
    CONVERSATION,
    COMPOSER,
    CARD
  }

  private static final boolean MAC =
      System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");

  private final Where where;

  @SuppressWarnings("ImmutableEnumChecker") // a copied list of values: nothing in it changes
  private final List<KeyCombination> keys;

  Shortcut(Where where, KeyCombination... keys) {
    this.where = where;
    this.keys = List.of(keys);
  }

  public Where where() {
    return where;
  }

  /** Whether {@code event} is one of these keys being pressed. */
  public boolean matches(KeyEvent event) {
    return index(event) >= 0;
  }

  /** Which of these keys {@code event} is, from 0; -1 for none. */
  public int index(KeyEvent event) {
    for (int i = 0; i < keys.size(); i++) {
      if (keys.get(i).match(event)) {
        return i;
      }
    }
    return -1;
  }

  /** The keys as they are written on this platform: {@code Ctrl+K}, {@code ⌘K}. */
  public String says() {
    return says(MAC);
  }

  /** The same, told the platform. */
  String says(boolean mac) {
    String first = KeyWords.of(keys.getFirst(), mac);
    return this == ACTIVE ? first + "…" + keys.size() : first;
  }

  /** What it does. */
  public String does(Texts texts) {
    return texts.say("keys." + name().toLowerCase(Locale.ROOT).replace('_', '.'));
  }

  /** {@code words} with the keys after them, for a tooltip. */
  public String hint(String words) {
    return words + " (" + says() + ")";
  }

  private static KeyCombination plain(KeyCode code) {
    return new KeyCodeCombination(code);
  }

  private static KeyCombination shift(KeyCode code) {
    return new KeyCodeCombination(code, SHIFT_DOWN);
  }

  private static KeyCombination with(KeyCode code) {
    return new KeyCodeCombination(code, SHORTCUT_DOWN);
  }

  private static KeyCombination withShift(KeyCode code) {
    return new KeyCodeCombination(code, SHORTCUT_DOWN, SHIFT_DOWN);
  }
}
