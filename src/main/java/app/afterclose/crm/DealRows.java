package app.afterclose.crm;

import static app.afterclose.model.Texts.plain;

import app.afterclose.model.StageCategory;
import app.afterclose.model.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Deals made of a file's columns: what a status, a stage and several closing dates mean. */
final class DealRows {
  private static final Set<String> OPEN_WORDS = Set.of("open", "offen", "abierto", "ouvert");
  private static final Set<String> DELETED_WORDS = Set.of("deleted", "geloscht");

  private final Columns columns;
  private final List<@Nullable String> amountCurrencies;
  private final int rows;
  private final Identity identity = new Identity("deal");
  private final boolean zeroIsUnknown;

  /**
   * @param amountCurrencies the currency each amount's cell names, for files without a column of
   *     them
   */
  DealRows(Columns columns, List<@Nullable String> amountCurrencies, int rows) {
    this.columns = columns;
    this.amountCurrencies = amountCurrencies;
    this.rows = rows;
    this.zeroIsUnknown = zeroIsUnknown();
  }

  Shape.Maker maker() {
    Map<String, IntFunction<@Nullable String>> values = new LinkedHashMap<>();
    values.put("id", this::id);
    for (Field field :
        List.of(Field.DEAL_TITLE, Field.DEAL_ACCOUNT, Field.DEAL_CONTACT, Field.DEAL_OWNER)) {
      put(values, field);
    }
    if (columns.has(Field.DEAL_STAGE) || columns.has(Field.DEAL_STATUS)) {
      values.put("stage", this::stage);
      values.put("category", row -> category(row).name());
    }
    if (columns.has(Field.DEAL_AMOUNT)) {
      values.put("amount", this::amount);
    }
    if (columns.has(Field.DEAL_CURRENCY) || amountCurrencies.stream().anyMatch(Objects::nonNull)) {
      values.put("currency", this::currency);
    }
    for (Field field :
        List.of(
            Field.DEAL_PRODUCT, Field.DEAL_PIPELINE, Field.DEAL_CREATED, Field.DEAL_STAGE_SINCE)) {
      put(values, field);
    }
    if (columns.has(Field.DEAL_CLOSE)
        || columns.has(Field.DEAL_WON_AT)
        || columns.has(Field.DEAL_LOST_AT)) {
      values.put("close", this::close);
    }
    for (Field field :
        List.of(
            Field.DEAL_LAST_ACTIVITY,
            Field.DEAL_NEXT_STEP,
            Field.DEAL_PROBABILITY,
            Field.DEAL_SOURCE)) {
      put(values, field);
    }
    return new Shape.Maker(values, this::refusal, this::words);
  }

  /** What was decided, in sentences. */
  List<String> notes(Texts texts) {
    List<String> notes = new ArrayList<>();
    if (!columns.has(Field.DEAL_ID)) {
      notes.add(plain("read.noIds"));
    }
    if (zeroIsUnknown) {
      long open = count(row -> category(row) == StageCategory.OPEN);
      notes.add(texts.counted("read.zero", open));
    }
    if (columns.has(Field.DEAL_STAGE)) {
      long without = count(row -> columns.at(Field.DEAL_STAGE, row) == null);
      if (without > 0) {
        notes.add(texts.counted("read.noStage", without));
      }
    }
    return notes;
  }

  private void put(Map<String, IntFunction<@Nullable String>> values, Field field) {
    if (columns.has(field)) {
      values.put(field.column(), row -> columns.at(field, row));
    }
  }

  private String id(int row) {
    String given = columns.at(Field.DEAL_ID, row);
    return given != null
        ? given
        : identity.of(
            columns.at(Field.DEAL_TITLE, row),
            columns.at(Field.DEAL_ACCOUNT, row),
            columns.at(Field.DEAL_CREATED, row),
            columns.at(Field.DEAL_PRODUCT, row));
  }

  private @Nullable String refusal(int row) {
    String status = columns.at(Field.DEAL_STATUS, row);
    if (status != null && DELETED_WORDS.contains(Names.fold(status))) {
      return plain("left.deleted");
    }
    boolean named =
        columns.at(Field.DEAL_ID, row) != null
            || columns.at(Field.DEAL_TITLE, row) != null
            || columns.at(Field.DEAL_ACCOUNT, row) != null;
    return named ? null : plain("left.unnamed.deal");
  }

  private String words(int row) {
    for (Field field : List.of(Field.DEAL_TITLE, Field.DEAL_ID, Field.DEAL_ACCOUNT)) {
      String value = columns.at(field, row);
      if (value != null) {
        return Words.shortened(value);
      }
    }
    return "";
  }

  private String stage(int row) {
    String stage = columns.at(Field.DEAL_STAGE, row);
    String status = columns.at(Field.DEAL_STATUS, row);
    return stage != null ? stage : status != null ? status : DealTable.NO_STAGE;
  }

  /** A status of won, lost or open has the last word, then the stage's name. */
  private StageCategory category(int row) {
    String status = columns.at(Field.DEAL_STATUS, row);
    if (status != null) {
      StageCategory says = StageNames.category(status);
      if (says != StageCategory.OPEN || OPEN_WORDS.contains(Names.fold(status))) {
        return says;
      }
    }
    return StageNames.category(stage(row));
  }

  private @Nullable String amount(int row) {
    String amount = columns.at(Field.DEAL_AMOUNT, row);
    return zeroIsUnknown && zero(amount) && category(row) == StageCategory.OPEN ? null : amount;
  }

  private @Nullable String currency(int row) {
    String given = columns.at(Field.DEAL_CURRENCY, row);
    if (given == null) {
      return columns.at(Field.DEAL_AMOUNT, row) == null ? null : amountCurrencies.get(row);
    }
    String code = Currencies.in(given);
    return code == null ? given : code;
  }

  private @Nullable String close(int row) {
    String close = columns.at(Field.DEAL_CLOSE, row);
    String real =
        switch (category(row)) {
          case OPEN -> null;
          case WON -> columns.at(Field.DEAL_WON_AT, row);
          case LOST -> columns.at(Field.DEAL_LOST_AT, row);
        };
    return real != null ? real : close;
  }

  /** Whether every open deal has the value 0 while closed ones have real values. */
  private boolean zeroIsUnknown() {
    if (!columns.has(Field.DEAL_AMOUNT)) {
      return false;
    }
    int open = 0;
    boolean closedHaveValues = false;
    for (int row = 0; row < rows; row++) {
      String amount = columns.at(Field.DEAL_AMOUNT, row);
      if (category(row) == StageCategory.OPEN) {
        if (amount != null && !zero(amount)) {
          return false;
        }
        open += amount == null ? 0 : 1;
      } else {
        closedHaveValues |= amount != null && !zero(amount);
      }
    }
    return open > 1 && closedHaveValues;
  }

  private static boolean zero(@Nullable String amount) {
    return amount != null && new BigDecimal(amount).signum() == 0;
  }

  private long count(IntPredicate condition) {
    return IntStream.range(0, rows).filter(condition).count();
  }
}
