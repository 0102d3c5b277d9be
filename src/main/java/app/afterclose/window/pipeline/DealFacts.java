package app.afterclose.window.pipeline;

import app.afterclose.model.Deal;
import app.afterclose.model.Product;
import app.afterclose.model.TeamMember;
import app.afterclose.model.Texts;
import java.time.LocalDate;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** The fields of a deal that say something, name and value side by side. */
final class DealFacts extends GridPane {
  private final Texts texts;

  DealFacts(Texts texts, Deal deal, @Nullable Product product, @Nullable TeamMember team) {
    this.texts = texts;
    getStyleClass().add("deal-facts");
    var names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    var values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(names, values);
    String amount = DealWords.amount(deal, texts);
    fact(texts.say("deal.amount"), amount.isEmpty() ? texts.say("deal.amount.unknown") : amount);
    fact(texts.say("deal.account"), deal.account());
    fact(texts.say("deal.contact"), deal.contact());
    fact(texts.say("deal.owner"), deal.owner());
    if (team != null) {
      fact(texts.say("deal.manager"), team.manager());
      fact(texts.say("deal.region"), team.region());
    }
    fact(texts.say("deal.close"), day(deal.close()));
    fact(texts.say("deal.created"), day(deal.created()));
    fact(texts.say("deal.stageSince"), day(deal.stageSince()));
    fact(texts.say("deal.lastActivity"), day(deal.lastActivity()));
    fact(texts.say("deal.nextStep"), deal.nextStep());
    Integer odds = deal.probability();
    fact(
        texts.say("deal.probability"), odds == null ? null : texts.figures().percent(odds / 100.0));
    fact(texts.say("deal.product"), deal.product());
    if (product != null && product.listPrice() != null) {
      fact(
          texts.say("deal.listPrice"), texts.figures().money(product.listPrice(), deal.currency()));
    }
    fact(texts.say("deal.pipeline"), deal.pipeline());
    fact(texts.say("deal.source"), deal.source());
    fact(texts.say("deal.id"), deal.id());
  }

  private @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : texts.figures().day(day);
  }

  private void fact(String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return;
    }
    var label = new Label(name);
    label.getStyleClass().add("ac-muted");
    var words = new Label(value);
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.setAccessibleText(texts.say("deal.fact", name, value));
    setValignment(label, VPos.TOP);
    addRow(getRowCount(), label, words);
  }
}
