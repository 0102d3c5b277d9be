package app.afterclose.llm;

import static app.afterclose.model.Texts.plain;

import app.afterclose.model.Diagnosis;
import app.afterclose.model.Problem;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is wrong with a connection, from what was seen of it. Pure. */
final class Verdict {
  private static final Pattern NO_MODEL =
      Pattern.compile(
          "model_not_found|deploymentnotfound|invalid_model|unknown_model"
              + "|model\\b.*\\b(not found|not exist|unknown|not available|not supported|not_found)"
              + "|(no such|unknown|invalid|not a valid) model|\\bmodel: \\S"
              + "|deployment for this resource does not exist");
  private static final Pattern NO_TOOLS =
      Pattern.compile(
          "(not|n't|no endpoints?).*\\b(support|found)\\w*\\b.*\\b(tool|function)"
              + "|\\b(tools?|function call\\w*)\\b.*(not|n't|un)\\s?-?(support|enabled|available)"
              + "|enable-auto-tool-choice|tool-call-parser|--jinja|tool call parser");
  private static final Pattern NO_STREAM =
      Pattern.compile("stream\\w*\\b.*(not|n't|un)\\s?-?support|not support.*\\bstream");
  private static final Pattern WANTS_TLS = Pattern.compile("http request.*https (server|port)");

  private Verdict() {}

  static Diagnosis of(Evidence seen) {
    if (seen.broken() != null) {
      return Unreached.of(seen, seen.broken());
    }
    if (seen.status() == 0) {
      return new Diagnosis.Silent(seen.url().host(), seen.patience());
    }
    return seen.status() / 100 == 2 ? answered(seen) : refused(seen);
  }

  /** A fault has the status of its answer, or, within a stream, the one that it stands for. */
  private static Diagnosis refused(Evidence seen) {
    String host = seen.url().host();
    String said = seen.said();
    Fault fault = seen.fault() == null ? new Fault(seen.status(), "", "") : seen.fault();
    String all = (fault.name() + " " + fault.message()).toLowerCase(Locale.ROOT);
    int status = fault.status();
    if (status / 100 == 3) {
      return noApi(seen, seen.location().isEmpty() ? "" : plain("why.elsewhere", seen.location()));
    } else if (WANTS_TLS.matcher(seen.body().toLowerCase(Locale.ROOT)).find()) {
      return noApi(seen, plain("why.https"));
    } else if (status < 500 && fault.billing()) {
      return new Diagnosis.NoCredit(host, said);
    } else if (status < 500 && NO_TOOLS.matcher(all).find()) {
      return new Diagnosis.NoTools(seen.model(), said);
    }
    return switch (status) {
      case 401 -> new Diagnosis.KeyRefused(host, !seen.key().isNone(), said);
      case 403 ->
          seen.type().equals("html") && said.isEmpty()
              ? noApi(seen, "")
              : new Diagnosis.NotAllowed(host, said);
      case 407 -> new Diagnosis.ProxyFailed(proxy(seen), plain("why.password"));
      case 408, 504 -> new Diagnosis.Silent(host, seen.patience());
      case 429 -> new Diagnosis.TooMany(host, said);
      case 404, 405 -> missing(seen, all);
      default -> status >= 500 ? unwell(seen, all) : declined(seen, all);
    };
  }

  /** Some servers of one's own tell with 500 what others tell with 400. */
  private static Diagnosis unwell(Evidence seen, String all) {
    return NO_TOOLS.matcher(all).find()
        ? new Diagnosis.NoTools(seen.model(), seen.said())
        : new Diagnosis.Unwell(
            seen.url().host(),
            seen.said().isEmpty()
                ? plain("why.error", String.valueOf(seen.status()))
                : seen.said());
  }

  private static Diagnosis missing(Evidence seen, String all) {
    boolean named = NO_MODEL.matcher(all.strip()).find();
    boolean unlisted = seen.offered() != null && !seen.offered().contains(seen.model());
    return !seen.model().isEmpty() && (named || unlisted)
        ? new Diagnosis.NoSuchModel(seen.url().host(), seen.model(), seen.said())
        : noApi(seen, seen.said());
  }

  private static Diagnosis declined(Evidence seen, String all) {
    String host = seen.url().host();
    if (NO_STREAM.matcher(all).find()) {
      return new Diagnosis.NoStreaming(host, seen.said());
    } else if (NO_MODEL.matcher(all.strip()).find()) {
      return new Diagnosis.NoSuchModel(host, seen.model(), seen.said());
    } else if (all.contains("api key") || all.contains("api_key") || all.contains("x-api-key")) {
      return new Diagnosis.KeyRefused(host, !seen.key().isNone(), seen.said());
    }
    return new Diagnosis.Declined(
        host,
        seen.said().isEmpty() ? plain("why.error", String.valueOf(seen.status())) : seen.said());
  }

  private static Diagnosis answered(Evidence seen) {
    String host = seen.url().host();
    if (seen.type().equals("html")) {
      return noApi(seen, plain("why.page"));
    }
    if (seen.fault() != null && !seen.fault().message().isEmpty()) {
      return refused(seen);
    }
    return switch (seen.result()) {
      case null -> noApi(seen, "");
      case TurnResult.Whole whole when !whole.calls().isEmpty() ->
          new Diagnosis.Works(seen.model(), first(seen));
      // All at once is borne where it works; here it did not.
      case TurnResult.Whole _ when seen.type().endsWith("json") ->
          new Diagnosis.NoStreaming(host, "");
      case TurnResult.Whole _ -> new Diagnosis.NoTools(seen.model(), plain("why.noUse"));
      case TurnResult.WasCut _ -> new Diagnosis.Silent(host, seen.patience());
      case TurnResult.Failed failed -> unfinished(seen, failed.problem());
    };
  }

  /** The head was well; what came after was not. */
  private static Diagnosis unfinished(Evidence seen, Problem problem) {
    String host = seen.url().host();
    if (seen.type().endsWith("json")) {
      boolean answer = seen.body().contains("\"choices\"") || seen.body().contains("\"content\"");
      return answer ? new Diagnosis.NoStreaming(host, "") : noApi(seen, "");
    }
    return switch (problem) {
      case Problem.ProviderTimeout _ -> new Diagnosis.Silent(host, seen.patience());
      case Problem.RateLimited _ -> new Diagnosis.TooMany(host, "");
      case Problem.Overloaded overloaded -> new Diagnosis.Unwell(host, overloaded.detail());
      case Problem.Rejected rejected -> new Diagnosis.Declined(host, rejected.detail());
      case Problem.Refused refused -> new Diagnosis.Declined(host, refused.reason());
      default -> new Diagnosis.Unwell(host, plain("why.brokeOff"));
    };
  }

  private static Diagnosis noApi(Evidence seen, String said) {
    return new Diagnosis.NoApiThere(seen.url().newBuilder().query(null).build().toString(), said);
  }

  private static Duration first(Evidence seen) {
    return seen.firstByte() == null ? Duration.ZERO : seen.firstByte();
  }

  static String proxy(Evidence seen) {
    return seen.proxy().isEmpty() ? plain("why.ownProxy") : seen.proxy();
  }
}
