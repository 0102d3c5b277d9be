package app.afterclose.llm.analyst;

import app.afterclose.llm.analyst.Intent.Help;

/** What the analyst says of itself. Pure. */
final class HelpText {
  private static final String EXAMPLES =
      """
      - "Analyse my pipeline": counts and values by stage, win rate, cycle time, aging, risks and \
      next actions
      - "Which deals are stalled?" or "Find deals with no activity for 60 days"
      - "Draft follow-ups for my five most stalled deals", or for deals that you name
      - "Look into Brightmere": one deal or one account, with its history
      - "Top 10 open deals by value", "deals closing this month", "deals over 20,000"
      - "Move the Brightmere deal to Won", "set its next step to …"
      - "Log a call with Brightmere: …", "remind me to call Simon on Friday"
      """;

  private static final String MORE =
      "For anything else, connect a language model: at the foot of the list of chats, or in a"
          + " terminal with `afterclose model`. It then uses the same tools and asks you in the"
          + " same way before it changes anything.";

  private HelpText() {}

  static String of(Help help) {
    return switch (help.why()) {
      case GREETED ->
          "Hello. I am the built-in analyst: fixed rules over your pipeline, not an AI. These are"
              + " things you can ask:\n\n"
              + EXAMPLES
              + "\n"
              + MORE;
      case ASKED ->
          "I am the built-in analyst. I am not an AI: I follow fixed rules, look your deals up and"
              + " do the arithmetic. These are things you can ask:\n\n"
              + EXAMPLES
              + "\n"
              + MORE;
      case IMPORTING ->
          "Importing is not done here in the chat. In the window, press Import… and choose the CSV"
              + " files; in a terminal, say `afterclose import FILE…`. Exports of HubSpot,"
              + " Pipedrive, Salesforce and other tables with a header line are read; importing"
              + " again updates what is known already.";
      case THANKED -> "You are welcome.";
      case WHICH ->
          "I did not catch "
              + help.subject()
              + ". Name it in the same sentence, for example “move the Brightmere deal to Won” or"
              + " “remind me to call Simon on Friday”.";
      case NOT_UNDERSTOOD ->
          "I cannot do this. I am the built-in analyst, which follows fixed rules and is not an AI,"
              + " and none of the rules fits your request. What I can do:\n\n"
              + EXAMPLES
              + "\n"
              + MORE;
    };
  }
}
