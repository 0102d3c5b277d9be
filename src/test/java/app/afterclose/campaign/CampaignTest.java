package app.afterclose.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A campaign of three rounds, so that the long ones stay able to run. */
class CampaignTest {
  @Test
  void whatWasAcknowledgedOutlivesKillsAndNothingHappensTwice(@TempDir Path folder)
      throws IOException, InterruptedException {
    var campaign = new Campaign(folder, 7);
    campaign.run(3);
    assertThat(campaign.found()).isEmpty();
    assertThat(campaign.line())
        .matches("rounds 3, kills 3, runs [1-9]\\d*, acknowledged [1-9]\\d+, lost 0, doubled 0");
  }
}
