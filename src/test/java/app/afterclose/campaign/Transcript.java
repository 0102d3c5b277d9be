package app.afterclose.campaign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What a model is sent, as far as it matters here.
 *
 * @param next the calls to propose now, a letter each; empty for the final answer
 * @param flaw what a real provider would refuse; empty when all is well
 */
record Transcript(String next, String flaw) {
  /**
   * A plan is letters, a turn's calls each: R and P read, N and T write the workspace, K is keyed,
   * O happens once.
   */
  private static final Pattern PLAN = Pattern.compile("Plan \\d+: ([RPNTKO ]+)\\.");

  /** What asks for {@code turns} of calls. */
  static String request(int number, List<String> turns) {
    return "Plan " + number + ": " + String.join(" ", turns) + ".";
  }

  static String tool(char letter) {
    return switch (letter) {
      case 'R' -> CampaignTools.LOOK;
      case 'P' -> "pipeline_summary";
      case 'N' -> CampaignTools.NOTE;
      case 'T' -> "create_task";
      case 'K' -> CampaignTools.PUSH;
      case 'O' -> CampaignTools.SEND;
      default -> throw new IllegalArgumentException("no tool " + letter);
    };
  }

  static String arguments(char letter) {
    return switch (letter) {
      case 'P' -> "{}";
      case 'T' -> "{\"title\":\"Call them back\"}";
      default -> "{\"what\":\"a letter\"}";
    };
  }

  static Transcript of(JsonNode messages) {
    List<String> plan = List.of();
    int results = 0;
    String flaw = "";
    Set<String> owed = new HashSet<>();
    for (JsonNode message : messages) {
      JsonNode content = message.path("content");
      Set<String> given = ids(content, "tool_result", "tool_use_id");
      if (!given.equals(owed)) {
        flaw = "results are due for " + owed + " and given for " + given;
      }
      owed = ids(content, "tool_use", "id");
      String asked = message.path("role").asString("").equals("user") ? text(content) : "";
      Matcher matcher = PLAN.matcher(asked);
      if (matcher.find()) {
        plan = List.of(matcher.group(1).split(" "));
        results = 0;
      }
      results += given.size();
    }
    if (!owed.isEmpty()) {
      flaw = "results are due for " + owed;
    }
    return new Transcript(next(plan, results), flaw);
  }

  private static String next(List<String> plan, int results) {
    int planned = 0;
    for (String turn : plan) {
      if (planned >= results) {
        return turn;
      }
      planned += turn.length();
    }
    return "";
  }

  private static String text(JsonNode content) {
    if (content.isString()) {
      return content.asString("");
    }
    var text = new ArrayList<String>();
    content.forEach(block -> text.add(block.path("text").asString("")));
    return String.join("\n", text);
  }

  private static Set<String> ids(JsonNode content, String type, String field) {
    Set<String> ids = new HashSet<>();
    if (content.isArray()) {
      for (JsonNode block : content) {
        if (block.path("type").asString("").equals(type)) {
          ids.add(block.path(field).asString(""));
        }
      }
    }
    return ids;
  }
}
