package app.afterclose.llm;

import app.afterclose.json.Json;
import app.afterclose.llm.analyst.Analyst;
import app.afterclose.llm.analyst.Move;
import app.afterclose.llm.analyst.Scene;
import app.afterclose.model.Figures;
import app.afterclose.model.StopReason;
import app.afterclose.model.ToolSpec;
import app.afterclose.model.Usage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The built-in analyst as a provider: openly no AI. It needs no key and no network, and works
 * through the same tools, turns and approvals as any model. A turn is a function of its request
 * alone, so a text that was cut goes on letter by letter; it uses no tokens.
 */
public final class Builtin implements Provider {
  /** About as fast as a quick reader follows. */
  public static final int CHARS_PER_SECOND = 400;

  static final String KIND = "builtin";
  private static final String MODEL = "built-in analyst";
  private static final Pattern WORDS = Pattern.compile("\\s*\\S+\\s*|\\s+");

  private final Analyst analyst;
  private final int pace;

  public Builtin(Json json, Figures figures) {
    this(json, figures, CHARS_PER_SECOND);
  }

  /**
   * An analyst that writes at this pace.
   *
   * @param pace characters a second, 1 or more
   */
  public Builtin(Json json, Figures figures, int pace) {
    if (pace < 1) {
      throw new IllegalArgumentException("a pace of " + pace + " characters a second");
    }
    this.analyst = new Analyst(json, figures);
    this.pace = pace;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String model() {
    return MODEL;
  }

  /** It writes the same text again and leaves out what is kept. */
  @Override
  public boolean resumesExactly() {
    return true;
  }

  /** It answers from what the tools gave, in every turn anew. */
  @Override
  public boolean readsEverything() {
    return true;
  }

  /** It is no model and uses no tokens. */
  @Override
  public long estimate(TurnRequest request) {
    return 0;
  }

  @Override
  public TurnResult turn(TurnRequest request, Consumer<String> text, Cut cut) {
    Move move = analyst.next(scene(request));
    String rest = after(request.kept(), move.text());
    int sent = 0;
    Matcher words = WORDS.matcher(rest);
    while (words.find()) {
      String word = words.group();
      if (cut.await(Duration.ofNanos(word.length() * 1_000_000_000L / pace))) {
        return new TurnResult.WasCut(rest.substring(0, sent), Usage.NONE);
      }
      text.accept(word);
      sent = words.end();
    }
    if (cut.isCut()) {
      return new TurnResult.WasCut(rest, Usage.NONE);
    }
    return switch (move) {
      case Move.Answer(_, boolean beyond) ->
          new TurnResult.Whole(
              rest, List.of(), beyond ? StopReason.BEYOND : StopReason.END, Usage.NONE, null);
      case Move.Calls calls ->
          new TurnResult.Whole(rest, proposed(calls), StopReason.TOOLS, Usage.NONE, null);
    };
  }

  /**
   * What is left to write after {@code kept}. Where the data has changed meanwhile and the text
   * with it, it goes on after the last line that both share, or else begins a new paragraph. What
   * an older build began has straight quotation marks, and is the same text all the same.
   */
  static String after(String kept, String whole) {
    String all = folded(whole);
    if (all.startsWith(folded(kept))) {
      return whole.substring(kept.length());
    }
    int end = kept.lastIndexOf('\n');
    int begin = kept.lastIndexOf('\n', end - 1);
    String line = end < 0 ? "" : kept.substring(begin + 1, end + 1);
    int shared = line.isBlank() ? -1 : all.indexOf(folded(line));
    return "\n\n" + (shared < 0 ? whole : whole.substring(shared + line.length()));
  }

  /** With straight marks, each as long as the one it stands for. */
  private static String folded(String text) {
    return text.replaceAll("[“”„]", "\"").replaceAll("[‘’‚]", "'");
  }

  private static List<TurnResult.Proposed> proposed(Move.Calls calls) {
    List<TurnResult.Proposed> proposed = new ArrayList<>();
    for (Move.Wanted call : calls.calls()) {
      proposed.add(
          new TurnResult.Proposed("call-" + (proposed.size() + 1), call.tool(), call.arguments()));
    }
    return proposed;
  }

  private static Scene scene(TurnRequest request) {
    List<Scene.Exchange> exchanges = new ArrayList<>();
    for (Message message : request.messages()) {
      switch (message) {
        case Message.User user -> {
          LocalDate day = user.at().atZone(user.zone()).toLocalDate();
          exchanges.add(new Scene.Exchange(user.text(), day, List.of()));
        }
        case Message.Results results when !exchanges.isEmpty() -> {
          Scene.Exchange last = exchanges.removeLast();
          List<Scene.Done> done = new ArrayList<>(last.done());
          results.results().forEach(result -> done.add(done(result)));
          exchanges.add(new Scene.Exchange(last.asked(), last.day(), done));
        }
        case Message.Results _, Message.Assistant _, Message.Plain _ -> {}
      }
    }
    return new Scene(
        exchanges,
        request.tools().stream().map(ToolSpec::name).collect(Collectors.toSet()),
        request.wrapUp());
  }

  private static Scene.Done done(Message.CallResult result) {
    return new Scene.Done(
        result.call().tool(),
        result.call().arguments(),
        result.executed(),
        result.modified(),
        result.outcome());
  }
}
