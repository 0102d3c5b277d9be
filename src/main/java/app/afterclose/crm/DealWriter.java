package app.afterclose.crm;

import app.afterclose.model.Deal;
import app.afterclose.model.DealChange;
import app.afterclose.model.DealUpdate;
import app.afterclose.model.StageCategory;
import app.afterclose.model.Texts;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes one deal. */
final class DealWriter {
  private final Connection connection;

  DealWriter(Connection connection) {
    this.connection = connection;
  }

  DealChange update(String id, DealUpdate update, LocalDate today) throws CannotWrite {
    Deal before = Objects.requireNonNull(Owned.deal(connection, id), "an id is named");
    if (update.stage() != null && !update.stage().isBlank()) {
      moveTo(before, stage(update.stage()), update.close(), today);
    }
    if (update.amount() != null) {
      set(id, "amount", stored(update.amount()));
    }
    if (update.close() != null) {
      set(id, "close", update.close().toString());
    }
    if (update.nextStep() != null) {
      set(id, "next_step", update.nextStep().isBlank() ? null : update.nextStep().strip());
    }
    Deal after = new Deals(connection).byId(id).orElseThrow();
    return new DealChange(before, after, differences(before, after));
  }

  private record Stage(String name, StageCategory category) {}

  private void moveTo(Deal deal, Stage stage, @Nullable LocalDate close, LocalDate today) {
    if (stage.name().equals(deal.stage()) && stage.category() == deal.category()) {
      return;
    }
    set(deal.id(), "stage", stage.name());
    set(deal.id(), "stage_key", Names.key(stage.name()));
    set(deal.id(), "category", stage.category().name());
    set(deal.id(), "stage_since", today.toString());
    if (stage.category() != StageCategory.OPEN && close == null) {
      set(deal.id(), "close", today.toString());
    }
    set(deal.id(), "search", searchText(deal, stage.name()));
  }

  private static String searchText(Deal deal, String stage) {
    return Names.searchText(
        deal.title(),
        deal.account(),
        deal.contact(),
        deal.owner(),
        deal.product(),
        stage,
        deal.id());
  }

  private void set(String id, String column, @Nullable Object value) {
    Sql.update(connection, "UPDATE deals SET " + column + " = ? WHERE id = ?", value, id);
  }

  private static Long stored(BigDecimal amount) throws CannotWrite {
    Long stored = amount.abs().compareTo(Money.LIMIT) > 0 ? null : Money.toStored(amount);
    if (stored == null || stored < 0) {
      throw new CannotWrite(Texts.plain("unwritten.amount", amount.toPlainString()));
    }
    return stored;
  }

  /** The stage that is meant: one in use, else won or lost. */
  private Stage stage(String named) throws CannotWrite {
    StageCategory says = StageNames.category(named);
    Optional<Stage> inUse = inUse(named, says);
    if (inUse.isPresent()) {
      return inUse.get();
    }
    if (says != StageCategory.OPEN) {
      // "Won" is "Closed Won" where that is this pipeline's word.
      for (String stage : new Deals(connection).stages()) {
        if (StageNames.category(stage) == says) {
          return new Stage(stage, says);
        }
      }
      return new Stage(named.strip(), says);
    }
    throw new CannotWrite(
        Texts.plain(
            "unwritten.stage", named.strip(), String.join(", ", new Deals(connection).stages())));
  }

  private Optional<Stage> inUse(String named, StageCategory says) {
    // Pipedrive closes deals in any stage, so there a stage's name says nothing about closing.
    return Sql.first(
        connection,
        """
        SELECT stage,
               CASE WHEN count(DISTINCT category) = 1 AND min(origin) <> 'PIPEDRIVE'
                    THEN min(category) ELSE 'OPEN' END AS category
        FROM deals WHERE stage_key = ? GROUP BY stage ORDER BY count(*) DESC LIMIT 1
        """,
        row ->
            new Stage(
                row.getString("stage"),
                says != StageCategory.OPEN
                    ? says
                    : StageCategory.valueOf(row.getString("category"))),
        Names.key(named));
  }

  private static List<DealChange.Field> differences(Deal before, Deal after) {
    List<DealChange.Field> fields = new ArrayList<>();
    difference(fields, "stage", before.stage(), after.stage());
    difference(fields, "status", before.category(), after.category());
    difference(fields, "amount", plain(before.amount()), plain(after.amount()));
    difference(fields, "close", before.close(), after.close());
    difference(fields, "next step", before.nextStep(), after.nextStep());
    return List.copyOf(fields);
  }

  private static @Nullable String plain(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.toPlainString();
  }

  private static void difference(
      List<DealChange.Field> fields, String name, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      fields.add(
          new DealChange.Field(
              name,
              before == null ? null : before.toString(),
              after == null ? null : after.toString()));
    }
  }
}
