package app.afterclose.tool;

import app.afterclose.json.Json;
import app.afterclose.model.Account;
import app.afterclose.model.Activity;
import app.afterclose.model.Contact;
import app.afterclose.model.Deal;
import app.afterclose.model.DealTotal;
import app.afterclose.model.Task;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON object in the making for the model: what is not known is left out, so that the model reads
 * only what is there.
 */
final class Facts {
  private final ObjectNode node = JsonNodeFactory.instance.objectNode();

  static Facts facts() {
    return new Facts();
  }

  Facts put(String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      node.put(name, value);
    }
    return this;
  }

  Facts put(String name, @Nullable BigDecimal value) {
    if (value != null) {
      node.put(name, value);
    }
    return this;
  }

  Facts put(String name, @Nullable Double value) {
    if (value != null) {
      node.put(name, value);
    }
    return this;
  }

  Facts put(String name, @Nullable Integer value) {
    if (value != null) {
      node.put(name, value);
    }
    return this;
  }

  Facts put(String name, long value) {
    node.put(name, value);
    return this;
  }

  Facts put(String name, boolean value) {
    node.put(name, value);
    return this;
  }

  Facts put(String name, @Nullable Temporal value) {
    return put(name, value == null ? null : value.toString());
  }

  Facts put(String name, @Nullable Facts value) {
    if (value != null && !value.node.isEmpty()) {
      node.set(name, value.node);
    }
    return this;
  }

  /** What is to be read as empty, and not as unknown. */
  Facts putOrNull(String name, @Nullable Object value) {
    switch (value) {
      case null -> node.putNull(name);
      case BigDecimal number -> node.put(name, number);
      default -> node.put(name, value.toString());
    }
    return this;
  }

  <T> Facts list(String name, List<T> rows, Function<T, Facts> written) {
    ArrayNode all = node.putArray(name);
    rows.forEach(row -> all.add(written.apply(row).node));
    return this;
  }

  Facts texts(String name, List<String> texts) {
    if (!texts.isEmpty()) {
      ArrayNode all = node.putArray(name);
      texts.forEach(all::add);
    }
    return this;
  }

  String text(Json json) {
    return json.write(node);
  }

  static Facts of(Deal deal) {
    return facts()
        .put(Field.ID, deal.id())
        .put(Field.TITLE, deal.title())
        .put(Field.ACCOUNT, deal.account())
        .put(Field.CONTACT, deal.contact())
        .put(Field.OWNER, deal.owner())
        .put(Field.STAGE, deal.stage())
        .put(Field.STATUS, deal.category().name().toLowerCase(Locale.ROOT))
        .put(Field.AMOUNT, deal.amount())
        .put(Field.CURRENCY, deal.currency())
        .put(Field.PRODUCT, deal.product())
        .put(Field.CREATED, deal.created())
        .put(Field.STAGE_SINCE, deal.stageSince())
        .put(Field.CLOSE_DATE, deal.close())
        .put(Field.LAST_ACTIVITY, deal.lastActivity())
        .put(Field.NEXT_STEP, deal.nextStep())
        .put(Field.PROBABILITY, deal.probability());
  }

  static Facts of(DealTotal total) {
    Facts facts = facts().put(Field.COUNT, total.count()).put(Field.VALUE, total.value());
    if (total.withoutValue() > 0) {
      facts.put(Field.WITHOUT_VALUE, total.withoutValue());
    }
    if (total.otherCurrency() > 0) {
      facts.put(Field.OTHER_CURRENCY, total.otherCurrency());
    }
    return facts;
  }

  static Facts of(Contact contact) {
    return facts()
        .put(Field.NAME, contact.name())
        .put(Field.EMAIL, contact.email())
        .put(Field.PHONE, contact.phone())
        .put(Field.ROLE, contact.role());
  }

  static Facts of(Activity activity) {
    return facts()
        .put(Field.AT, activity.at())
        .put(Field.KIND, activity.kind())
        .put(Field.SUBJECT, activity.subject())
        .put(Field.BODY, activity.body())
        .put(Field.CONTACT, activity.contact())
        .put(Field.DEAL_ID, activity.dealId());
  }

  static Facts of(Task task) {
    return facts()
        .put(Field.TITLE, task.title())
        .put(Field.DUE, task.due())
        .put(Field.DONE, task.done());
  }

  static Facts of(Account account) {
    return facts()
        .put(Field.ID, account.id())
        .put(Field.NAME, account.name())
        .put(Field.INDUSTRY, account.industry())
        .put(Field.WEBSITE, account.website())
        .put(Field.PHONE, account.phone())
        .put(Field.LOCATION, account.location())
        .put(Field.EMPLOYEES, account.employees())
        .put(Field.REVENUE, account.revenue())
        .put(Field.PARENT, account.parent())
        .put(Field.OWNER, account.owner());
  }
}
