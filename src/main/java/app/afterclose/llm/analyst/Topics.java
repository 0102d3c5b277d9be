package app.afterclose.llm.analyst;

import java.util.regex.Pattern;

/** What requests are about, as phrases of the plain sentence. Pure. */
final class Topics {
  static final Pattern THANKS =
      Phrases.any(
          """
          ^(many |ok |okay |great |good )?(thanks|thank you|danke|thx)
          """);

  static final Pattern HELP =
      Phrases.any(
          """
          ^(please )?help( me)?( please)?$
          what (else )?can you( do)?
          what (do you do|can i (ask|do))
          how (can you help|do you work)
          (who|what) are you
          are you [a-z]+
          """);

  static final Pattern IMPORTING =
      Phrases.any(
          """
          ^((please|can|could|would|you|i|we|want|to) ){0,6}import
          (how|where) (do|can|could|should|to) .*(import|upload|load|add|bring|use) .*(my|our|own) .*data
          (how|where) (do|can|could|should|to) (i |we )?(import|upload)
          """);

  static final Pattern GREETING =
      Phrases.any(
          """
          ^(hello|hi|hey|hallo|guten|moin|servus)
          ^good (morning|day|evening|afternoon)
          """);

  /** What begins like this asks for something that no rule can do. */
  static final Pattern CANNOT =
      Phrases.any(
          """
          ^((please|can|could|would|you) ){0,4}(delete|remove|export|import|schedule|book)
          ^((please|can|could|would|you) ){0,4}(translate|print|forward|merge|share|upload)
          ^((please|can|could|would|you) ){0,4}(download|cancel|rename|assign|reassign|invite)
          (deal|opportunity) (with |that have |which have )?(no|without|missing) (a |any )?next steps?
          """);

  static final Pattern PIPELINE =
      Phrases.any(
          """
          pipeline|funnel|forecast|business|portfolio|numbers|sales|performance
          """);

  static final Pattern DEAL =
      Phrases.any(
          """
          deal|opportunity
          """);

  static final Pattern ANALYSE =
      Phrases.any(
          """
          analyse|analysis|overview|summary|summarise|report
          """);

  static final Pattern ANALYSE_DEALS =
      Phrases.any(
          """
          analyse|analysis|overview|summary|summarise|report|review|assess|evaluate
          health|status|state
          how .*doing
          """);

  static final Pattern LOOK_AT_ALL =
      Phrases.any(
          """
          analyse|analysis|overview|summary|summarise|report|review|assess|evaluate|inspect
          health|status|state|insights?|performance|shape|picture
          how|hows|what|whats|show|give|tell|look|looking|check|walk|doing
          """);

  static final Pattern WHOLE =
      Phrases.any(
          """
          ^(please )?((my|the|our|whole|sales) ){0,3}(pipeline|forecast|funnel)( please)?$
          ^(please )?(analyse|analysis)( everything| it all| all)?( please)?$
          where (do|am) (i|we) (stand|now)
          how (am|are) (i|we) doing
          hows business
          """);

  static final Pattern WIN_RATE =
      Phrases.any(
          """
          (win|winning|close|hit|success|conversion) (rate|ratio|percentage)
          conversion
          """);

  static final Pattern CYCLE =
      Phrases.any(
          """
          cycle|velocity
          time to (close|win)
          how long .*(deal|take|close|win)
          """);

  static final Pattern AGING =
      Phrases.any(
          """
          aging
          how old
          """);

  static final Pattern RISKS =
      Phrases.any(
          """
          risks?|endangered|slipping(?! past)
          in danger
          (might|could|may) i lose
          """);

  static final Pattern ACTIONS =
      Phrases.any(
          """
          next (best )?(steps?|actions?)
          what (should|must|do|can) (i|we) (need to )?(do|focus|work|start|tackle)
          (who|which [a-z]+) should (i|we)
          where (should|do) (i|we) (focus|start)
          priorities|prioritise
          """);

  static final Pattern STAGES =
      Phrases.any(
          """
          (by|per|each) stage
          stage breakdown
          """);

  static final Pattern SILENT =
      Phrases.any(
          """
          stalled|stalest|stale|stuck|silent|silence|quiet|quietest|dormant|inactive
          neglected|untouched|forgotten|cold|coldest
          (no|without|any) (any |recent )?(activity|contact|movement|response|reply|news|action)
          (not|havent|hasnt|isnt|arent|wont|didnt|dont) .*(moved?|moving|touched|contact|contacted)
          (not|havent|hasnt|isnt|arent|wont|didnt|dont) .*(heard|hear|respond|responded|answered)
          (not|havent|hasnt|isnt|arent|wont|didnt|dont) .*(reply|replied|written|active)
          (not|havent|hasnt|didnt) .*(talked|spoken|spoke|talk|speak|called|met|emailed)
          (no one|nobody|nothing) .*(moved|heard|answered|replied|happened|happening|moves)
          needs? (a |an |some )?(followup|follow up|attention|nudge)
          """);

  private Topics() {}
}
