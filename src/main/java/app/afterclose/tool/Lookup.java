package app.afterclose.tool;

import static app.afterclose.model.Texts.plain;

import app.afterclose.crm.Workspace;
import app.afterclose.json.Json;
import app.afterclose.model.Account;
import app.afterclose.model.Deal;
import app.afterclose.model.Outcome;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a tool says when the record that was named is not there: what is nearest to it. */
final class Lookup {
  private static final int SUGGESTIONS = 5;

  private Lookup() {}

  static Outcome noDeal(String named, Workspace workspace, Json json) {
    Set<Deal> near = new LinkedHashSet<>();
    for (String word : words(named)) {
      near.addAll(workspace.deals().find(word, SUGGESTIONS).rows());
    }
    Facts facts =
        Facts.facts()
            .put(Field.ERROR, "No deal matches “" + named + "”.")
            .put(Field.SAMPLE, workspace.isSample())
            .list(
                Field.SUGGESTIONS,
                near.stream().limit(SUGGESTIONS).toList(),
                deal ->
                    Facts.facts()
                        .put(Field.ID, deal.id())
                        .put(Field.NAME, deal.title())
                        .put(Field.STAGE, deal.stage()));
    return Outcome.error(facts.text(json), plain("did.none.deal", named));
  }

  static Outcome noAccount(String named, Workspace workspace, Json json) {
    Set<Account> near = new LinkedHashSet<>();
    for (String word : words(named)) {
      near.addAll(workspace.accounts().find(word, SUGGESTIONS).rows());
    }
    Facts facts =
        Facts.facts()
            .put(Field.ERROR, "No account matches “" + named + "”.")
            .put(Field.SAMPLE, workspace.isSample())
            .list(
                Field.SUGGESTIONS,
                near.stream().limit(SUGGESTIONS).toList(),
                account ->
                    Facts.facts().put(Field.ID, account.id()).put(Field.NAME, account.name()));
    return Outcome.error(facts.text(json), plain("did.none.account", named));
  }

  /** A write that names a deal by an id that is not there; null when it is there or none named. */
  static @Nullable Outcome unknownDeal(@Nullable String id, Workspace workspace, Json json) {
    if (id == null || workspace.deals().byId(id).isPresent()) {
      return null;
    }
    return Outcome.error(noDeal(id, workspace, json).content(), plain("did.unsaved"));
  }

  private static List<String> words(String named) {
    return Arrays.stream(named.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() > 2)
        .limit(6)
        .toList();
  }
}
