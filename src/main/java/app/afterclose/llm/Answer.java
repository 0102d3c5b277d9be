package app.afterclose.llm;

import static app.afterclose.model.Texts.plain;

import app.afterclose.json.Json;
import app.afterclose.model.Problem;
import app.afterclose.model.StopReason;
import app.afterclose.model.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/** What the events of one streamed answer add up to. Used by one thread. */
abstract class Answer {
  /** Characters of a token, where nobody counted: on the safe side for European languages. */
  private static final int PER_TOKEN = 4;

  private final ObjectReader reader;
  private final TurnRequest request;
  private final Consumer<String> out;
  private final StringBuilder text = new StringBuilder();
  private final long sent;
  private long written;
  private Problems problems;
  private @Nullable Problem problem;
  private boolean refused;

  /**
   * An answer of which nothing came yet.
   *
   * @param sent characters of the request
   * @param out is given the text
   */
  Answer(Json json, Problems problems, TurnRequest request, long sent, Consumer<String> out) {
    // Digits stay as they came, so that what is sent back is what was said.
    this.reader = json.mapper().reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    this.problems = problems;
    this.request = request;
    this.sent = sent;
    this.out = out;
  }

  /** From now on problems are told as those of one request, which the server has named. */
  final void answeredBy(Problems named) {
    problems = named;
  }

  /** Takes in one event; true when nothing more is to be read. */
  final boolean take(@Nullable String type, String data) {
    if (endMark(data)) {
      return true;
    }
    JsonNode node;
    try {
      node = reader.readTree(data);
    } catch (JacksonException e) {
      return fail(problems.unreadable(plain("server.badData")));
    }
    Optional<Fault> fault = Fault.in(node);
    if (fault.isPresent()) {
      refused = written == 0 && input() < 0;
      return fail(problems.of(fault.get(), null));
    }
    return event(node, type);
  }

  /** What goes wrong after the model was done takes nothing away from what it said. */
  private boolean fail(Problem why) {
    if (!done()) {
      problem = why;
    }
    return true;
  }

  /** Whether {@code data}, which is no JSON, ends the stream. */
  abstract boolean endMark(String data);

  /** Takes in one event that is JSON and no error; true when nothing more is to be read. */
  abstract boolean event(JsonNode data, @Nullable String type);

  /** Whether the model has said that it is done, so that nothing is missing. */
  abstract boolean done();

  /** Tokens read, if the provider told; else -1. */
  abstract long input();

  /** Tokens written in all, if the provider told; else -1. */
  abstract long output();

  /** The turn's result, once {@link #done}. */
  abstract TurnResult whole();

  /** Whether how the turn ends is known. */
  final boolean over() {
    return done() || problem != null;
  }

  /** How the turn ended, now that nothing more is read. */
  final TurnResult ended() {
    if (problem == null && done()) {
      return whole();
    }
    return problem == null
        ? new TurnResult.Failed(text(), problems.brokenOff(), lost())
        : failed(problem);
  }

  /** The text so far. */
  final String text() {
    return text.toString();
  }

  /** What the turn cost so far, estimated where the provider has not told. */
  final Usage usage() {
    if (refused) {
      return Usage.NONE;
    }
    boolean told = input() >= 0 && output() >= 0;
    long in = input() >= 0 ? input() : tokens(sent);
    long outTokens = output() >= 0 ? output() : tokens(written);
    return new Usage(in, outTokens, !told);
  }

  /** What the turn cost, now that the rest of it is lost: all of it, where nothing came. */
  final Usage lost() {
    return written == 0 && input() < 0 && !refused
        ? new Usage(tokens(sent), Provider.ANSWER_TOKENS, true)
        : usage();
  }

  /** More of the text. */
  final void say(String more) {
    if (!more.isEmpty()) {
      text.append(more);
      written += more.length();
      out.accept(more);
    }
  }

  /** Output that is no text: thoughts, arguments. It costs all the same. */
  final void wrote(String more) {
    written += more.length();
  }

  final TurnResult failed(Problem why) {
    return new TurnResult.Failed(text(), why, usage());
  }

  /**
   * The result of a turn that the model ended. Where it calls, that is its reason.
   *
   * @param raw the provider's content, or null
   */
  final TurnResult ended(StopReason stop, List<Asked> asked, @Nullable String raw) {
    if (stop == StopReason.LENGTH) {
      return length();
    }
    // Raw content stands for all of the message only where it is all of it, and is sent back as
    // the answer to what was asked: kept text and the word to wrap up are not in the transcript.
    String content = request.kept().isEmpty() && !request.wrapUp() ? raw : null;
    if (asked.isEmpty() || request.wrapUp()) {
      return new TurnResult.Whole(text(), List.of(), stop, usage(), content);
    }
    var calls = new ArrayList<TurnResult.Proposed>();
    for (Asked call : asked) {
      String arguments = object(call.arguments());
      if (arguments == null || call.tool().isEmpty()) {
        return failed(problems.unreadable(plain("server.badCall")));
      }
      calls.add(new TurnResult.Proposed(call.id(), call.tool(), arguments));
    }
    return new TurnResult.Whole(text(), calls, StopReason.TOOLS, usage(), content);
  }

  /** A call as streamed. */
  record Asked(String id, String tool, String arguments) {}

  /** The output limit cuts calls in the middle, so none counts; the text goes on in a next turn. */
  private TurnResult length() {
    if (text().isBlank()) {
      return failed(
          new Problem.Rejected(plain("server.outputLimit"), plain("server.outputLimit.remedy")));
    }
    return new TurnResult.Whole(text(), List.of(), StopReason.LENGTH, usage(), null);
  }

  /** {@code arguments} when they are a JSON object, {@code {}} for none at all, else null. */
  private @Nullable String object(String arguments) {
    if (arguments.isBlank()) {
      return "{}";
    }
    try {
      return reader.readTree(arguments).isObject() ? arguments : null;
    } catch (JacksonException e) {
      return null;
    }
  }

  private static long tokens(long characters) {
    return (characters + PER_TOKEN - 1) / PER_TOKEN;
  }
}
