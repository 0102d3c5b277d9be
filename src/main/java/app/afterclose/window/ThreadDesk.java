package app.afterclose.window;

import app.afterclose.model.CallId;
import app.afterclose.model.ConversationId;
import app.afterclose.model.Entry;
import app.afterclose.model.Outcome;
import app.afterclose.model.RunId;
import app.afterclose.model.Texts;
import app.afterclose.window.export.SaveAs;
import app.afterclose.window.export.TextFile;
import app.afterclose.window.state.Agent;
import app.afterclose.window.state.Typed;
import app.afterclose.window.thread.ThreadActions;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Carries what the rep does in the thread to the agent. */
final class ThreadDesk implements ThreadActions {
  private final Agent agent;
  private final Executor gate;
  private final Runnable write;
  private final Consumer<RunId> details;
  private final Runnable limits;
  private final Runnable connect;
  private final Runnable again;
  private final Consumer<Outcome.Ref> open;
  private final Consumer<String> browse;
  private final SaveAs saveAs;
  private final Texts texts;
  private final Supplier<Typed> typed;
  private final Supplier<Optional<ConversationId>> here;

  /** Whose card is whose. */
  private final Map<CallId, ConversationId> places = new HashMap<>();

  /**
   * @param write puts the focus to where the rep writes
   * @param details lays a run open
   * @param limits shows where the monthly limit is set
   * @param connect lets the rep connect a model
   * @param again asks the last request of a model
   * @param open shows something of the workspace
   * @param browse opens an address in the rep's own programs
   * @param saveAs asks the rep where to save something
   * @param typed what the rep is writing
   * @param here the open conversation
   */
  ThreadDesk(
      Agent agent,
      Executor gate,
      Runnable write,
      Consumer<RunId> details,
      Runnable limits,
      Runnable connect,
      Runnable again,
      Consumer<Outcome.Ref> open,
      Consumer<String> browse,
      SaveAs saveAs,
      Texts texts,
      Supplier<Typed> typed,
      Supplier<Optional<ConversationId>> here) {
    this.typed = typed;
    this.here = here;
    this.texts = texts;
    this.agent = agent;
    this.gate = gate;
    this.write = write;
    this.details = details;
    this.limits = limits;
    this.connect = connect;
    this.again = again;
    this.open = open;
    this.browse = browse;
    this.saveAs = saveAs;
  }

  @Override
  public CompletableFuture<Map<String, String>> approve(
      RunId run, CallId call, @Nullable String arguments) {
    return send(new Command.Approve(run, call, false, arguments));
  }

  @Override
  public CompletableFuture<Map<String, String>> approveAll(RunId run) {
    return send(new Command.Approve(run, null, true, null));
  }

  @Override
  public CompletableFuture<Map<String, String>> decline(RunId run, CallId call, String reason) {
    return send(new Command.Decline(run, call, reason));
  }

  @Override
  public CompletableFuture<Map<String, String>> resolve(
      RunId run, CallId call, Entry.Resolution resolution) {
    return send(new Command.Resolve(run, call, resolution));
  }

  @Override
  public CompletableFuture<Map<String, String>> retry(RunId run) {
    return send(new Command.Retry(run));
  }

  @Override
  public CompletableFuture<Map<String, String>> goOn(RunId run) {
    return send(new Command.Continue(run));
  }

  @Override
  public CompletableFuture<Map<String, String>> finish(RunId run) {
    return send(new Command.Finish(run));
  }

  @Override
  public void begun(CallId call, Map<String, String> texts) {
    place(call).ifPresent(in -> typed.get().begin(in, card(call), texts));
  }

  @Override
  public Map<String, String> begun(CallId call) {
    return place(call)
        .map(in -> typed.get().begun(in).getOrDefault(card(call), Map.of()))
        .orElse(Map.of());
  }

  /** A card is first asked for while it is shown; its answer may come when another chat is. */
  private Optional<ConversationId> place(CallId call) {
    here.get().ifPresent(in -> places.putIfAbsent(call, in));
    return Optional.ofNullable(places.get(call));
  }

  private static String card(CallId call) {
    return "card " + call;
  }

  @Override
  public void write() {
    write.run();
  }

  @Override
  public void details(RunId run) {
    details.accept(run);
  }

  @Override
  public void limits() {
    limits.run();
  }

  @Override
  public void connect() {
    connect.run();
  }

  @Override
  public void again() {
    again.run();
  }

  @Override
  public CompletableFuture<Map<String, String>> open(Outcome.Ref ref) {
    open.accept(ref);
    return CompletableFuture.completedFuture(Map.of());
  }

  @Override
  public CompletableFuture<Map<String, String>> browse(String address) {
    browse.accept(address);
    return CompletableFuture.completedFuture(Map.of());
  }

  @Override
  public CompletableFuture<String> save(String name, String extension, String text) {
    Optional<Path> chosen = saveAs.ask(name + "." + extension);
    return chosen
        .map(
            file ->
                CompletableFuture.supplyAsync(() -> saved(file, text), Thread::startVirtualThread))
        .orElseGet(() -> CompletableFuture.completedFuture(""))
        .thenApplyAsync(words -> words, gate);
  }

  private String saved(Path file, String text) {
    try {
      TextFile.write(file, text, texts);
      return texts.say("table.saved", String.valueOf(file.getFileName()));
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private CompletableFuture<Map<String, String>> send(Command command) {
    return agent
        .send(command)
        .handleAsync(
            (answer, lost) -> lost == null ? refusal(answer) : Map.of("", texts.say("engine.away")),
            gate);
  }

  private static Map<String, String> refusal(Frame answer) {
    return switch (answer) {
      case Frame.Refused refused when refused.fields().isEmpty() -> Map.of("", refused.message());
      case Frame.Refused refused -> refused.fields();
      default -> Map.of();
    };
  }
}
