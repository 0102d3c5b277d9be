package app.afterclose.terminal;

import app.afterclose.model.ConversationId;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Asks for something and streams the answer. */
@CommandLine.Command(
    name = "ask",
    description =
        "Asks for something and shows the answer as it comes. Ctrl+C leaves the run going.",
    sortOptions = false)
final class Ask implements Callable<Integer> {
  private final Root root;

  @CommandLine.Option(
      names = "--conversation",
      paramLabel = "ID",
      description = "ask in this conversation instead of a new one")
  private @Nullable String conversation;

  @CommandLine.Option(names = "--detach", description = "print the run’s id and leave it going")
  private boolean detach;

  @CommandLine.Option(
      names = "--queue",
      description = "when the conversation is busy, ask afterwards")
  private boolean queue;

  @CommandLine.Option(names = "--json", description = "print one journal entry a line")
  private boolean json;

  @CommandLine.Parameters(
      paramLabel = "TEXT",
      arity = "0..*",
      description = "what to do; - reads it from standard input")
  private List<String> words = List.of();

  Ask(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    String text = text();
    ConversationId in = conversation == null ? null : Root.conversation(conversation);
    var watch = new RunWatch(root, json);
    try (Talk talk = root.talk(watch)) {
      String zone = root.desk.zone().getId();
      return switch (talk.send(new Command.Ask(in, text, zone, queue))) {
        case Frame.Asked asked when detach -> detached(asked);
        case Frame.Asked asked -> watch.until(talk, asked.run(), asked.conversation());
        case Frame.Queued queued -> queued(queued);
        case Frame.Busy busy ->
            throw Fault.usage(
                "Nothing was asked: run %s is still at work in that conversation. --queue asks afterwards; %s shows it."
                    .formatted(busy.run(), root.cards().command("watch", busy.run())));
        case Frame other ->
            throw new Fault(Exit.FAILED, "The local engine answered with something else: " + other);
      };
    }
  }

  private String text() {
    String text = words.equals(List.of("-")) ? standardInput() : String.join(" ", words);
    if (text.isBlank()) {
      throw Fault.usage("Say what to do, for example: afterclose ask \"Analyse my pipeline\"");
    }
    return text;
  }

  private String standardInput() {
    try {
      return new String(root.desk.in().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new Fault(Exit.FAILED, "Standard input could not be read: " + e.getMessage());
    }
  }

  private int detached(Frame.Asked asked) {
    if (json) {
      root.screen()
          .json(root.json.write(new Ids(asked.run().value(), asked.conversation().value())));
    } else {
      root.screen().line(asked.run().value());
    }
    return Exit.OK;
  }

  private record Ids(String run, String conversation) {}

  private int queued(Frame.Queued queued) {
    if (json) {
      root.screen()
          .json(
              root.json.write(
                  Map.of(
                      "queued", queued.followUp().id(),
                      "conversation", queued.conversation().value())));
    } else {
      root.screen()
          .note("In line: it is asked by itself when the run at work there has completed.");
    }
    return Exit.OK;
  }
}
