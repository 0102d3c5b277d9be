package app.afterclose.window.thread;

import app.afterclose.model.CallId;
import app.afterclose.model.Entry;
import app.afterclose.model.Outcome;
import app.afterclose.model.RunId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Writes down what the rep asks for, and answers as it is told to. */
public final class Wishes implements ThreadActions {
  public final List<String> made = new ArrayList<>();
  final Map<CallId, Map<String, String>> begun = new HashMap<>();
  CompletableFuture<Map<String, String>> answer = CompletableFuture.completedFuture(Map.of());

  private CompletableFuture<Map<String, String>> made(String wish) {
    made.add(wish);
    return answer;
  }

  @Override
  public CompletableFuture<Map<String, String>> approve(RunId run, CallId call, String arguments) {
    return made("approve " + call + (arguments == null ? "" : " " + arguments));
  }

  @Override
  public CompletableFuture<Map<String, String>> approveAll(RunId run) {
    return made("approve all of " + run);
  }

  @Override
  public CompletableFuture<Map<String, String>> decline(RunId run, CallId call, String reason) {
    return made("decline " + call + ": " + reason);
  }

  @Override
  public CompletableFuture<Map<String, String>> resolve(
      RunId run, CallId call, Entry.Resolution resolution) {
    return made("resolve " + call + ": " + resolution);
  }

  @Override
  public CompletableFuture<Map<String, String>> retry(RunId run) {
    return made("retry " + run);
  }

  @Override
  public CompletableFuture<Map<String, String>> goOn(RunId run) {
    return made("continue " + run);
  }

  @Override
  public CompletableFuture<Map<String, String>> finish(RunId run) {
    return made("finish " + run);
  }

  @Override
  public void begun(CallId call, Map<String, String> texts) {
    begun.put(call, texts);
  }

  @Override
  public Map<String, String> begun(CallId call) {
    return begun.getOrDefault(call, Map.of());
  }

  @Override
  public void write() {
    made.add("write");
  }

  @Override
  public void details(RunId run) {
    made.add("details " + run);
  }

  @Override
  public void limits() {
    made.add("limits");
  }

  @Override
  public void connect() {
    made.add("connect");
  }

  @Override
  public void again() {
    made.add("again");
  }

  @Override
  public CompletableFuture<Map<String, String>> open(Outcome.Ref ref) {
    return made("open " + ref.kind() + " " + ref.id());
  }

  @Override
  public CompletableFuture<String> save(String name, String extension, String text) {
    made.add("save " + name + "." + extension + "\n" + text);
    return CompletableFuture.completedFuture("Saved as " + name + "." + extension);
  }

  @Override
  public CompletableFuture<Map<String, String>> browse(String address) {
    return made("browse " + address);
  }
}
