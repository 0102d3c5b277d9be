package app.afterclose.model;

import static app.afterclose.model.Texts.plain;

/** What a try of a connection found, in the rep's words. */
public final class DiagnosisWords {
  private DiagnosisWords() {}

  /** What happened: one sentence. */
  public static String happened(Diagnosis diagnosis, Figures figures) {
    return switch (diagnosis) {
      case Diagnosis.Works d -> plain("found.works", d.model(), figures.length(d.firstByte()));
      case Diagnosis.NotAsked d -> d.what();
      case Diagnosis.NoSuchHost d -> plain("found.noHost", d.host());
      case Diagnosis.NobodyThere d -> plain("found.nobody", d.host(), String.valueOf(d.port()));
      case Diagnosis.Silent d -> plain("found.silent", d.host(), figures.length(d.waited()));
      case Diagnosis.NotSecure d -> plain("found." + d.why(), d.host());
      case Diagnosis.ProxyFailed d -> plain("found.proxy", d.proxy(), said(d.said()));
      case Diagnosis.KeyRefused d ->
          plain(d.sent() ? "found.key.refused" : "found.key.wanted", d.host(), said(d.said()));
      case Diagnosis.NotAllowed d -> plain("found.notAllowed", d.host(), said(d.said()));
      case Diagnosis.NoSuchModel d -> plain("found.noModel", d.host(), d.model(), said(d.said()));
      case Diagnosis.NoApiThere d -> plain("found.noApi", d.address(), said(d.said()));
      case Diagnosis.NoTools d -> plain("found.noTools", d.model(), said(d.said()));
      case Diagnosis.NoStreaming d -> plain("found.noStreaming", d.host(), said(d.said()));
      case Diagnosis.NoCredit d -> plain("found.noCredit", d.host(), said(d.said()));
      case Diagnosis.TooMany d -> plain("found.tooMany", d.host(), said(d.said()));
      case Diagnosis.Unwell d -> plain("found.unwell", d.host(), said(d.said()));
      case Diagnosis.Declined d -> plain("found.declined", d.host(), said(d.said()));
    };
  }

  /** What to do next, whole sentences; empty when nothing is to be done. */
  public static String todo(Diagnosis diagnosis) {
    return switch (diagnosis) {
      case Diagnosis.Works _ -> "";
      case Diagnosis.NotAsked d -> d.todo();
      case Diagnosis.NoSuchHost _ -> plain("todo.noHost");
      case Diagnosis.NobodyThere _ -> plain("todo.nobody");
      case Diagnosis.Silent _ -> plain("todo.silent");
      case Diagnosis.NotSecure d -> plain("todo." + d.why());
      case Diagnosis.ProxyFailed _ -> plain("todo.proxy");
      case Diagnosis.KeyRefused d -> plain(d.sent() ? "todo.key.refused" : "todo.key.wanted");
      case Diagnosis.NotAllowed _ -> plain("todo.notAllowed");
      case Diagnosis.NoSuchModel _ -> plain("todo.noModel");
      case Diagnosis.NoApiThere _ -> plain("todo.noApi");
      case Diagnosis.NoTools _ -> plain("todo.noTools");
      case Diagnosis.NoStreaming _ -> plain("todo.noStreaming");
      case Diagnosis.NoCredit _ -> plain("todo.noCredit");
      case Diagnosis.TooMany _ -> plain("todo.tooMany");
      case Diagnosis.Unwell _ -> plain("todo.unwell");
      case Diagnosis.Declined _ -> plain("todo.declined");
    };
  }

  /** Everything, as one text. */
  public static String of(Diagnosis diagnosis, Figures figures) {
    return (happened(diagnosis, figures) + " " + todo(diagnosis)).strip();
  }

  private static String said(String words) {
    return words.isEmpty() ? "" : plain("found.said", words);
  }
}
