package app.afterclose.llm.analyst;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A follow-up for one deal, made of that deal's facts and of nothing else. Its wording goes by how
 * long the deal has been silent and how far it is, and by its place among its like, so that several
 * in a row do not read the same. The next step stays out of it: a note that reps write to
 * themselves ("get the board date from Simon") is not for the customer. Pure.
 *
 * @param subject one line
 * @param body plain text, ready to send
 */
record Email(Recipient to, String subject, String body) {
  private static final long WEEKS = 30;
  private static final long LONG = 90;

  private static final List<String> LATE_STAGES =
      List.of("negot", "proposal", "quote", "contract", "verbal", "commit", "legal", "angebot");
  private static final List<String> EARLY_STAGES =
      List.of("prospect", "lead", "new", "qualif", "discover", "appointment", "contacted");

  /**
   * @param details the deal's details as the tool gives them
   * @param place the deal's place in the batch, from 0
   */
  static Email of(JsonNode details, int place) {
    DealFacts deal = DealFacts.of(details.path(Fields.DEAL));
    LocalDate today = Read.day(details, Fields.AS_OF);
    return new Writer(details, deal, today == null ? LocalDate.EPOCH : today, place).write();
  }

  private record Writer(JsonNode details, DealFacts deal, LocalDate today, int place) {
    Email write() {
      Recipient to = Recipient.of(details, deal);
      List<String> paragraphs = new ArrayList<>();
      paragraphs.add(to.salutation());
      paragraphs.add(opening());
      if (deal.open()) {
        String middle = (about() + " " + date()).strip();
        paragraphs.add(middle);
      }
      paragraphs.add(ask());
      paragraphs.add("Best regards" + (deal.owner() == null ? "" : "\n" + deal.owner()));
      return new Email(to, subject(), String.join("\n\n", paragraphs));
    }

    private String pick(String... wordings) {
      return wordings[place % wordings.length];
    }

    private Optional<LastContact> last() {
      return LastContact.of(details);
    }

    private String topic() {
      String topic = deal.product() == null ? deal.title() : deal.product();
      return topic.replaceAll("\\s+", " ").strip();
    }

    private String subject() {
      if (!deal.open()) {
        return pick(topic() + ": how are things?", "A quick word about " + topic());
      }
      if (quiet() < WEEKS) {
        return pick(topic() + ": next step", topic() + ": picking up where we left off");
      }
      return quiet() < LONG
          ? pick(
              topic() + ": where do things stand?",
              "A quick question about " + topic(),
              topic() + ": shall we move on?")
          : pick(
              "Is " + topic() + " still on your list?",
              topic() + ": shall we pick it up again?",
              "Coming back to " + topic());
    }

    private long quiet() {
      return deal.measured() ? deal.days() : 0;
    }

    private String opening() {
      Optional<LastContact> last = last();
      if (deal.status().equals(Fields.WON)) {
        return "I would like to hear how things are going with " + topic() + ".";
      }
      if (deal.status().equals(Fields.LOST)) {
        return "I would like to hear how things have developed at your end since we talked about "
            + topic()
            + ".";
      }
      if (last.isPresent()) {
        return since(last.get().words(today));
      }
      if (deal.lastActivity() != null) {
        return since("we were last in touch on " + Say.written(deal.lastActivity(), today));
      }
      return pick(
          "I am coming back to you about " + topic() + ".",
          "I would like to pick up the subject of " + topic() + " again.",
          topic() + " has been on my list for you for a while, so I am getting in touch.");
    }

    private String since(String contact) {
      if (quiet() < WEEKS) {
        return pick(
            "I would like to go on from %s about %s.".formatted(noun(contact), topic()),
            "Following on from %s, I would like to agree on how to proceed with %s."
                .formatted(noun(contact), topic()));
      }
      return quiet() < LONG
          ? pick(
              "A few weeks have passed since %s, so I wanted to ask where %s stands on your side."
                  .formatted(contact, topic()),
              "Since %s I have not heard how things are going with %s, and I would like to know."
                  .formatted(contact, topic()),
              "I am getting in touch about %s, as it has been quiet since %s."
                  .formatted(topic(), contact))
          : pick(
              "It has been a good while since %s. Is %s still something you want to pursue?"
                  .formatted(contact, topic()),
              "%s has been quiet since %s. Before I assume anything, I would rather ask you."
                  .formatted(Say.capital(topic()), contact),
              "I am coming back to %s, which has rested since %s.".formatted(topic(), contact));
    }

    private static String noun(String contact) {
      return contact.startsWith("we ") ? "when " + contact : contact;
    }

    private String about() {
      if (stageIs(LATE_STAGES)) {
        return pick(
            "If something still stands in the way of a decision, I would like to know what it is,"
                + " so that we can sort it out together.",
            "If anything about the terms is open, tell me and I will look into it.",
            "Is there anyone else on your side who should be part of the decision?");
      }
      if (stageIs(EARLY_STAGES)) {
        return pick(
            "To be of use, I would like to understand what matters most to you at the moment.",
            "I would be glad to hear what you need before I suggest anything.",
            "What would have to be true for this to be worth your time this quarter?");
      }
      return pick(
          "If questions have come up, I am happy to answer them.",
          "If it helps, I can go through the open points with you and your colleagues.",
          "Tell me what you still need in order to judge it, and I will get it to you.");
    }

    private boolean stageIs(List<String> parts) {
      String stage = deal.stage().toLowerCase(Locale.ROOT);
      return parts.stream().anyMatch(stage::contains);
    }

    private String date() {
      LocalDate close = deal.close();
      if (close == null) {
        return "";
      }
      long ahead = ChronoUnit.DAYS.between(today, close);
      if (ahead < 0) {
        return ahead < -365
            ? ""
            : "I had noted %s for a decision; what would be a realistic date for you?"
                .formatted(Say.written(close, today));
      }
      return ahead > WEEKS
          ? ""
          : "I have noted %s for a decision. Is that still realistic?"
              .formatted(Say.written(close, today));
    }

    private String ask() {
      if (!deal.open()) {
        return "A short reply is enough; if you prefer to talk, tell me when it suits you.";
      }
      if (quiet() < WEEKS) {
        return pick(
            "Would a short call this week or next suit you?",
            "When would you have fifteen minutes for a call?");
      }
      return quiet() < LONG
          ? pick(
              "A short reply is enough, or name a time and I will call you.",
              "Would you have fifteen minutes in the coming days?",
              "Tell me what suits you better: a short call, or a few lines by e-mail.")
          : pick(
              "If your priorities have changed, one line is enough and I will not keep asking."
                  + " Otherwise I would be glad to set up a short call.",
              "A plain no is fine as well; then I know where we stand. If it is still of interest,"
                  + " when could we talk?",
              "If the timing is wrong, tell me when I should ask again.");
    }
  }

  /** The address, or null when it is not known. */
  @Nullable String address() {
    return to.address();
  }
}
