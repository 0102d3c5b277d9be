package app.afterclose.agent;

import app.afterclose.campaign.CampaignTools;
import app.afterclose.model.British;
import app.afterclose.tool.BuiltInTools;
import java.util.stream.Stream;

/** The agent as it is, with the campaign's tools besides its own. */
public final class CampaignAgent {
  private CampaignAgent() {}

  /** {@code arguments}: the data folder, and the port at which the outside counts. */
  public static void main(String... arguments) {
    int outside = Integer.parseInt(arguments[1]);
    int status =
        AgentMain.run(
            arguments[0],
            British.FIGURES,
            (json, figures) ->
                Stream.concat(
                        BuiltInTools.all(json, figures).stream(),
                        CampaignTools.all(json, outside).stream())
                    .toList());
    System.exit(status);
  }
}
