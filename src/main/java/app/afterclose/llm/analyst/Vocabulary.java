package app.afterclose.llm.analyst;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words the analyst knows, their other forms, and what it takes a misspelt one for. A word that
 * is not in here may be a name. Pure.
 */
final class Vocabulary {
  /** Words that requests are made of; a typo in one of them is mended. */
  private static final Set<String> TELLING =
      words(
          """
          pipeline funnel forecast business numbers portfolio performance health insight insights
          overview summary analyse analysis review report assess evaluate inspect status rate cycle
          aging risk risks action actions deal opportunity account company customer client
          stalled stale stuck silent quiet dormant inactive neglected untouched forgotten cold
          draft write compose prepare generate followup email message letter nudge reply
          contact contacts largest biggest smallest highest lowest newest oldest latest recent
          closing close closed created overdue value amount stage owner probability
          week month quarter year today tomorrow yesterday activity activities history details
          research explore summarise remind reminder task log record update change create
          meeting monday tuesday wednesday thursday friday saturday sunday stalest list search
          """);

  /** Small words; never mended towards, as they are too short to tell a typo from a name. */
  private static final Set<String> SMALL =
      words(
          """
          a about across add added average after again ago all also am an and another any anything are arent
          around as ask asking at back be been before begin below best better between bit both bring but by
          call called calls can case check closes come coming could couple current currently date
          dates day days deals did do does doing dollars done dont down dozen dr due each early else
          end ended ending euro euros ever every everything expected far few find first five focus
          follow following for found four from full further get getting give go goes going gone good
          got gotten great had happen happened happening has have havent having he heard help her
          here hers high him his hot how however i id if im immediately in info information inside
          instead interested into is isnt it its ive january february march april may june july
          august september october november december just keep kind know known large last lately
          least less let lets like likely list little ll long longer look looking lost lot low made
          mails mail make many mark matter maximum me mean median medium meet met million min
          minimum moment months more most move moved movement moves moving mr mrs ms much must my
          myself name named names necessary need needed needs never new news next nine no nobody
          none not note nothing notes now number of off ok okay old on once one ones only open opened
          opportunities or order other others our ours out over own owned past people percent person
          phase piece pipelines place plan please possible price push put question quick quickly
          quite rather ready real really regarding rep reps right run same say see seem send sent
          seven sell selling sales set several shall she short should show since sit sitting situation
          six size slow so some someone something soon sort sorted spoke stand standing stands start
          started state still stop such sure take taken talk talked tell ten terms than thank thanks
          that the their them then there these they thing things think this those thousand three
          through till time times to together too top total touch touched toward towards turn twelve
          twenty two until up upcoming us use used using versus very via view want wanted wants was
          way we weeks well went were what whats when where which while who whole whom whose why
          will win wins winning with within without won wont work worked working worth would write
          written years yes yet you your yours eight eleven thirteen fourteen fifteen sixteen
          seventeen eighteen nineteen thirty forty fifty hundred k m eur usd gbp today under above
          below exceeding greater bigger larger smaller higher lower earliest longest shortest
          accounts companies customers clients messages letters nudges emails replies team people
          quarterly monthly weekly yearly deeper deep dive background brief briefing situation
          lead leads everyone everybody key main major important critical urgent priority
          priorities prioritise today step steps reach response responded responses answered
          hello hi hey hallo guten tag morgen moin servus dear bitte danke und der die das mein
          meine meinen meiner fur mit von zeig zeige mir alle aktuelle steht ich was
          rundown looking ups quietest coldest longest silence lose loses losing losses closes
          contacted replied responding replying emailed phoned speak german english everybody
          delay postpone raise lower reduce increase extend delete remove export import schedule
          book translate print forward merge share upload download cancel rename assign reassign
          begun began invite convert hasnt hadnt didnt doesnt wasnt werent slip slips slipped slipping discuss
          discussed owns convert signed approved chance chances expect tackle samples discount desired
          """);

  /** Other spellings and forms, each with the word it stands for. */
  private static final Map<String, String> FORMS = forms();

  private Vocabulary() {}

  static boolean knows(String word) {
    return TELLING.contains(word) || SMALL.contains(word);
  }

  /** The word that this one is another form of, else the word itself. */
  static String form(String word) {
    return FORMS.getOrDefault(word, word);
  }

  /** The known word that is meant, else the word itself. */
  static String canonical(String word) {
    String form = form(word);
    if (knows(form) || form.length() < 5 || form.chars().anyMatch(Character::isDigit)) {
      return form;
    }
    int allowed = form.length() < 8 ? 1 : 2;
    String best = form;
    for (String known : TELLING) {
      int edits = known.length() < 5 ? allowed + 1 : Typos.edits(known, form);
      if (edits <= allowed && (best.equals(form) || edits < Typos.edits(best, form))) {
        best = known;
      }
    }
    return best;
  }

  private static Map<String, String> forms() {
    Map<String, String> forms = new HashMap<>();
    put(forms, "analyse", "analyze", "analyses", "analysing", "analyzing", "analysiere");
    put(forms, "analysis", "analytics", "analysen");
    put(forms, "summarise", "summarize", "summarising", "recap");
    put(forms, "followup", "followups", "followon", "nachfassen");
    put(forms, "email", "emails", "mail", "mails", "emailing");
    put(forms, "message", "messages");
    put(forms, "letter", "letters");
    put(forms, "nudge", "nudges", "checkin", "checkins");
    put(forms, "draft", "drafts", "drafting", "drafted");
    put(forms, "deal", "deals");
    put(forms, "opportunity", "opportunities", "opps", "opp");
    put(forms, "account", "accounts", "accnt", "acct");
    put(forms, "customer", "customers");
    put(forms, "company", "companies");
    put(forms, "client", "clients");
    put(forms, "pipeline", "pipelines", "pipe");
    put(forms, "stalled", "stall", "stalling", "stagnant", "stagnating");
    put(forms, "dormant", "sleeping", "asleep");
    put(forms, "neglected", "abandoned", "ignored");
    put(forms, "activity", "activities");
    put(forms, "task", "tasks", "todo", "todos");
    put(forms, "report", "reports", "reporting");
    put(forms, "review", "reviews", "reviewing");
    put(forms, "aging", "ageing", "age", "ages");
    put(forms, "risk", "risky", "riskiest");
    put(forms, "hello", "hiya", "howdy", "greetings", "gruss", "grussgott");
    put(forms, "monday", "mon", "mondays");
    put(forms, "please", "pls", "plz");
    put(forms, "write", "writing", "schreib", "schreibe");
    put(forms, "draft", "entwirf", "entwerfe");
    put(forms, "open", "offen", "offene", "offenen");
    put(forms, "largest", "grosste", "grossten");
    put(forms, "how", "wie");
    put(forms, "three", "drei");
    put(forms, "five", "funf");
    put(forms, "ten", "zehn");
    return Map.copyOf(forms);
  }

  private static void put(Map<String, String> forms, String word, String... others) {
    for (String other : others) {
      forms.put(other, word);
    }
  }

  private static Set<String> words(String text) {
    return new TreeSet<>(List.of(text.strip().split("\\s+")));
  }
}
