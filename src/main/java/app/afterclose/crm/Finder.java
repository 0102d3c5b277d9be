package app.afterclose.crm;

import app.afterclose.model.Account;
import app.afterclose.model.Deal;
import app.afterclose.model.Page;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a rep means by a name typed from memory: "the Cancity deal". */
final class Finder {
  /** Words that name no deal and no account. */
  private static final Set<String> NOISE =
      Set.of(
          "the",
          "a",
          "an",
          "my",
          "our",
          "this",
          "that",
          "with",
          "for",
          "at",
          "of",
          "on",
          "about",
          "deal",
          "deals",
          "account",
          "accounts",
          "opportunity",
          "opportunities",
          "customer",
          "company",
          "client");

  /** From this likeness on, a misspelt name is taken to mean another. */
  private static final double ALIKE = 0.7;

  /** The best of these, and what is nearly as good, is kept. */
  private static final double NEARLY = 0.05;

  private final Connection connection;

  Finder(Connection connection) {
    this.connection = connection;
  }

  Page<Deal> deals(String said, int limit) {
    Optional<Deal> exact = new Deals(connection).byId(said.strip());
    if (exact.isPresent()) {
      return new Page<>(List.of(exact.get()), 1);
    }
    List<String> words = words(said);
    if (words.isEmpty()) {
      return new Page<>(List.of(), 0);
    }
    Page<Deal> named = where("title_key = ?", limit, String.join("", words));
    if (named.total() > 0) {
      return named;
    }
    Page<Deal> ofAccount = where("account_key = ?", limit, String.join("", words));
    if (ofAccount.total() > 0) {
      return ofAccount;
    }
    String each =
        String.join(" AND ", words.stream().map(w -> "search LIKE ? ESCAPE '\\'").toList());
    Page<Deal> all = where(each, limit, words.stream().map(Sql::contains).toArray());
    return all.total() > 0 ? all : alike(String.join("", words), limit);
  }

  Page<Account> accounts(String said, int limit) {
    Accounts accounts = new Accounts(connection);
    Optional<Account> exact = accounts.byId(said.strip());
    if (exact.isPresent()) {
      return new Page<>(List.of(exact.get()), 1);
    }
    List<String> words = words(said);
    if (words.isEmpty()) {
      return new Page<>(List.of(), 0);
    }
    String key = String.join("", words);
    List<Account> found = accountsWhere("name_key = ?", key);
    if (found.isEmpty()) {
      found = accountsWhere("name_key LIKE ? ESCAPE '\\'", Sql.contains(key));
    }
    if (found.isEmpty()) {
      String each =
          String.join(" AND ", words.stream().map(w -> "name_key LIKE ? ESCAPE '\\'").toList());
      found = accountsWhere(each, words.stream().map(Sql::contains).toArray());
    }
    if (found.isEmpty()) {
      List<String> keys = alikeKeys("SELECT DISTINCT name_key FROM accounts", key);
      for (String alike : keys) {
        found.addAll(accountsWhere("name_key = ?", alike));
      }
    }
    return new Page<>(found.subList(0, Math.min(limit, found.size())), found.size());
  }

  static List<String> words(String said) {
    List<String> words = Names.wordList(said.replace("'s ", " "));
    List<String> telling = words.stream().filter(word -> !NOISE.contains(word)).toList();
    // A company may be called "The Deal"; then every word tells.
    return telling.isEmpty() ? words : telling;
  }

  /** Deals whose account or title is spelt almost like that. */
  private Page<Deal> alike(String key, int limit) {
    List<String> accounts =
        alikeKeys("SELECT DISTINCT account_key FROM deals WHERE account_key IS NOT NULL", key);
    if (!accounts.isEmpty()) {
      return where(in("account_key", accounts.size()), limit, accounts.toArray());
    }
    List<String> titles = alikeKeys("SELECT DISTINCT title_key FROM deals", key);
    return titles.isEmpty()
        ? new Page<>(List.of(), 0)
        : where(in("title_key", titles.size()), limit, titles.toArray());
  }

  private List<String> alikeKeys(String sql, String key) {
    record Scored(String key, double likeness) {}
    List<Scored> scored = new ArrayList<>();
    for (String known : Sql.list(connection, sql, row -> row.getString(1))) {
      if (Likeness.reaches(ALIKE, known, key)) {
        scored.add(new Scored(known, Likeness.of(known, key)));
      }
    }
    double best = scored.stream().mapToDouble(Scored::likeness).max().orElse(0);
    return scored.stream()
        .filter(one -> one.likeness() >= best - NEARLY)
        .sorted(Comparator.comparingDouble(Scored::likeness).reversed())
        .limit(20)
        .map(Scored::key)
        .toList();
  }

  private static String in(String column, int count) {
    return column + " IN (" + String.join(", ", Collections.nCopies(count, "?")) + ")";
  }

  private Page<Deal> where(String condition, int limit, Object... values) {
    Object[] paged = Arrays.copyOf(values, values.length + 1);
    paged[values.length] = limit;
    List<Deal> rows =
        Sql.list(
            connection,
            "SELECT * FROM deals WHERE "
                + condition
                + " ORDER BY category <> 'OPEN', amount DESC, id LIMIT ?",
            Rows::deal,
            paged);
    return new Page<>(
        rows, Sql.number(connection, "SELECT count(*) FROM deals WHERE " + condition, values));
  }

  private List<Account> accountsWhere(String condition, Object... values) {
    return Sql.list(
        connection,
        "SELECT * FROM accounts WHERE " + condition + " ORDER BY implied, name COLLATE NOCASE, id",
        Rows::account,
        values);
  }
}
