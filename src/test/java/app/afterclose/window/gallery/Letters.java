package app.afterclose.window.gallery;

import app.afterclose.model.Draft;
import app.afterclose.model.Page;
import app.afterclose.window.FakeAgent;
import app.afterclose.window.Story;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Drafts for the agent of a picture, the newest first. */
record Letters(List<Draft> drafts) {
  private static final List<String> ACCOUNTS =
      List.of("Harbour Logistics", "Nordwind Energy", "Alder & Finch", "Lindqvist Foods", "Osprey");
  private static final List<String> PEOPLE =
      List.of("maria.keller", "jonas.ek", "ada.okafor", "li.wei", "sam.ortiz");
  private static final List<String> SUBJECTS =
      List.of(
          "Your rollout in May",
          "Who looks after the renewal now?",
          "A new date for the demo",
          "The price list that you asked for",
          "Two questions before Friday");

  private static final String BODY =
      """
      Hello Maria,

      we spoke about the rollout in May. Is the date still right for you?

      If it moved, tell me the new one and I will plan the team around it.

      Best regards\
      """;

  static Letters few() {
    return of(5);
  }

  static Letters of(int count) {
    return new Letters(
        IntStream.range(0, count).mapToObj(i -> letter(i, subject(i), BODY)).toList());
  }

  /** The same with another one before them. */
  Letters first(String subject, String body) {
    var all = new ArrayList<>(drafts);
    all.addFirst(letter(-1, subject, body));
    return new Letters(List.copyOf(all));
  }

  void answer(FakeAgent agent) {
    agent.answers(Command.ListDrafts.class, asked -> new Frame.Drafts(page(asked)));
    agent.answers(
        Command.FindDraft.class,
        asked ->
            drafts.stream()
                .filter(draft -> draft.id().equals(asked.id()))
                .findFirst()
                .<Frame>map(draft -> new Frame.DraftFound(draft, Story.PAUSED))
                .orElseGet(() -> new Frame.Refused(Frame.Why.UNKNOWN, "It is gone.")));
  }

  private Page<Draft> page(Command.ListDrafts asked) {
    List<Draft> found =
        drafts.stream().filter(draft -> draft.subject().contains(asked.text())).toList();
    return new Page<>(
        found.stream().skip(asked.offset()).limit(asked.limit()).toList(), found.size());
  }

  private static String subject(int i) {
    return SUBJECTS.get(i % SUBJECTS.size()) + (i < SUBJECTS.size() ? "" : " (" + i + ")");
  }

  private static Draft letter(int i, String subject, String body) {
    int at = Math.max(0, i) % ACCOUNTS.size();
    var saved = Story.NOW.minus(Duration.ofMinutes(47L * (i + 2)));
    return new Draft(
        "x" + i,
        "d" + Math.max(0, i),
        ACCOUNTS.get(at) + " rollout " + Math.max(0, i),
        ACCOUNTS.get(at),
        PEOPLE.get(at) + "@example.com",
        subject,
        body,
        saved,
        saved,
        i < 3);
  }
}
