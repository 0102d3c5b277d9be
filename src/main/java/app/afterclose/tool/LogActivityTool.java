package app.afterclose.tool;

import static app.afterclose.model.Texts.plain;

import app.afterclose.crm.Activities;
import app.afterclose.crm.CannotWrite;
import app.afterclose.crm.Workspace;
import app.afterclose.json.Json;
import app.afterclose.model.Activity;
import app.afterclose.model.Effect;
import app.afterclose.model.Outcome;
import app.afterclose.model.ToolSpec;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notes that something happened with a customer. */
final class LogActivityTool implements Tool.Writes {
  private static final ToolSpec SPEC =
      new ToolSpec(
          "log_activity",
          "Logs a call, meeting, e-mail or note that has happened, on a deal (by its id) or an"
              + " account. It moves the deal's last activity forward.",
          """
          {"type": "object", "additionalProperties": false, "required": ["kind", "subject"],
           "properties": {
            "deal_id": {"type": "string", "title": "Deal", "readOnly": true,
              "description": "The id of the deal it belongs to"},
            "account": {"type": "string", "title": "Account",
              "description": "The company's name, when it belongs to no deal"},
            "contact": {"type": "string", "maxLength": 200, "title": "Contact",
              "description": "With whom"},
            "kind": {"type": "string", "enum": ["Call", "Meeting", "E-mail", "Note"],
              "title": "Kind"},
            "subject": {"type": "string", "minLength": 1, "maxLength": 300, "title": "Subject"},
            "body": {"type": "string", "maxLength": 50000, "title": "Notes", "x-multiline": true},
            "date": {"type": "string", "format": "date", "title": "Day",
              "description": "When it happened; today if left out"}}}
          """,
          Effect.LOCAL,
          BuiltInTools.LIMIT);

  private final Json json;

  LogActivityTool(Json json) {
    this.json = json;
  }

  @Override
  public ToolSpec spec() {
    return SPEC;
  }

  @Override
  public Proposal propose(String arguments, Workspace workspace, Context context) {
    Args args = Args.of(json, arguments);
    return new Proposal(plain("ask.log", what(args, workspace)), "{}");
  }

  @Override
  public Outcome run(String arguments, Workspace workspace, Context context) {
    Args args = Args.of(json, arguments);
    Outcome unknown = Lookup.unknownDeal(args.text(Field.DEAL_ID), workspace, json);
    if (unknown != null) {
      return unknown;
    }
    try {
      Activity logged =
          workspace
              .activities()
              .log(
                  context.call().value(),
                  new Activities.Entry(
                      args.needed(Field.KIND),
                      args.needed(Field.SUBJECT),
                      args.text(Field.BODY),
                      at(args.date(Field.DATE), context),
                      args.text(Field.DEAL_ID),
                      args.text(Field.ACCOUNT),
                      args.text(Field.CONTACT)));
      Facts facts =
          Facts.of(logged)
              .put(Field.SAVED, "activity")
              .put(Field.ID, logged.id())
              .put(Field.SAMPLE, logged.sample())
              .put(Field.ACCOUNT, logged.account());
      return new Outcome(
          Outcome.Status.OK,
          facts.text(json),
          plain("did.log", what(args, workspace)),
          List.of(new Outcome.Ref("activity", logged.id(), logged.subject())));
    } catch (CannotWrite e) {
      return BuiltInTools.cannot(e, json);
    }
  }

  /** Now, when it was today; else the day alone. */
  private static LocalDateTime at(@Nullable LocalDate day, Context context) {
    LocalDateTime now =
        context
            .clock()
            .instant()
            .atZone(context.zone())
            .toLocalDateTime()
            .truncatedTo(ChronoUnit.MINUTES);
    return day == null || day.equals(now.toLocalDate()) ? now : day.atStartOfDay();
  }

  private static String what(Args args, Workspace workspace) {
    String kind = plain("logged." + args.needed(Field.KIND));
    String contact = args.text(Field.CONTACT);
    String account = args.text(Field.ACCOUNT);
    String with = contact == null && args.text(Field.DEAL_ID) == null ? account : contact;
    String met = with == null ? kind : plain("logged.with", kind, with);
    return Optional.ofNullable(args.text(Field.DEAL_ID))
        .flatMap(id -> workspace.deals().byId(id))
        .map(deal -> plain("logged.on", met, deal.title()))
        .orElse(contact == null || account == null ? met : plain("logged.at", met, account));
  }
}
