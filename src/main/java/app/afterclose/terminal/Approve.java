package app.afterclose.terminal;

import app.afterclose.model.CallState;
import app.afterclose.model.OpenCard;
import app.afterclose.model.RunId;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Approves what a run waits for. */
@CommandLine.Command(
    name = "approve",
    description = "Approves what a paused run wants to do, as it is or with changed fields.",
    sortOptions = false)
final class Approve implements Callable<Integer> {
  private static final int LISTED = 100;

  private final Root root;

  @CommandLine.Parameters(
      paramLabel = "RUN",
      arity = "0..1",
      description = "its id, as “runs” lists it; without one, lists all that waits for you")
  private @Nullable String run;

  @CommandLine.Option(names = "--call", paramLabel = "ID", description = "this one of several")
  private @Nullable String call;

  @CommandLine.Option(names = "--all", description = "everything that waits")
  private boolean all;

  @CommandLine.Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "change a field before it is done; may be given several times")
  private List<String> changes = List.of();

  Approve(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    String named = run;
    if (named == null) {
      return listed();
    }
    RunId id = Root.run(named);
    if (all && (call != null || !changes.isEmpty())) {
      throw Fault.usage(
          "--all approves everything as it is: it goes with neither --call nor --set.");
    }
    try (Talk talk = root.talk()) {
      var open = new OpenCards(root, Root.find(talk, id));
      if (all) {
        List<CallState> asked = open.asking();
        talk.send(new Command.Approve(id, null, true, null));
        asked.forEach(this::approved);
      } else {
        CallState one = open.one(call);
        if (!Cards.asks(one)) {
          throw open.inDoubt(one);
        }
        String arguments = changes.isEmpty() ? null : changed(talk, one);
        talk.send(new Command.Approve(id, one.call().id(), false, arguments));
        approved(one);
      }
    }
    return Exit.OK;
  }

  /** A run with very many cards is told with the last of them brief: those are looked up. */
  private String changed(Talk talk, CallState card) {
    CallState whole = card;
    int offset = 0;
    while (whole.schema().equals("{}")) {
      var page = talk.send(new Command.ListCards(offset, LISTED), Frame.Cards.class).page();
      if (page.rows().isEmpty()) {
        break;
      }
      offset += page.rows().size();
      whole =
          page.rows().stream()
              .map(OpenCard::call)
              .filter(one -> one.call().id().equals(card.call().id()))
              .findFirst()
              .orElse(whole);
    }
    return new Fields(root.json, root.desk.figures())
        .changed(whole.arguments(), whole.schema(), changes);
  }

  /** Everything that waits, in all conversations. */
  private int listed() {
    if (all || call != null || !changes.isEmpty()) {
      throw Fault.usage("Say which run: without one, everything that waits is listed.");
    }
    try (Talk talk = root.talk()) {
      var page = talk.send(new Command.ListCards(0, LISTED), Frame.Cards.class).page();
      if (page.rows().isEmpty()) {
        root.screen().note("Nothing waits for you.");
        return Exit.OK;
      }
      var rows = new ArrayList<List<String>>();
      rows.add(List.of("RUN", "CALL", "WHAT", "CONVERSATION"));
      for (OpenCard card : page.rows()) {
        rows.add(
            List.of(
                card.run().value(),
                card.call().call().id().value(),
                Screen.brief(card.call().question(), 60),
                Screen.brief(card.title(), 40)));
      }
      root.screen().table(rows);
      long more = page.total() - page.rows().size();
      if (more > 0) {
        root.screen().note("And " + root.desk.figures().number(more) + " more.");
      }
    }
    return Exit.OK;
  }

  private void approved(CallState card) {
    root.screen().note("Approved: " + card.question());
  }
}
