package app.afterclose.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * A whole campaign: {@code ./mvnw -Pcampaign verify}. Its last line tells what it came to; the
 * status is 1 when a promise was broken.
 */
public final class CrashCampaign {
  private CrashCampaign() {}

  /** {@code arguments}: the rounds, and the seed of an earlier campaign to repeat, or nothing. */
  public static void main(String... arguments) throws IOException, InterruptedException {
    int rounds = Integer.parseInt(arguments[0]);
    boolean given = arguments.length > 1 && !arguments[1].isBlank();
    long seed = given ? Long.parseLong(arguments[1]) : new SecureRandom().nextInt(1 << 30);
    Path folder = Files.createTempDirectory("campaign");
    System.out.println("seed " + seed);
    var campaign = new Campaign(folder, seed);
    campaign.run(rounds);
    campaign.found().forEach(System.err::println);
    if (!campaign.found().isEmpty()) {
      System.err.println("What was found is kept in " + folder);
    }
    System.out.println(campaign.line());
    System.exit(campaign.found().isEmpty() ? 0 : 1);
  }
}
