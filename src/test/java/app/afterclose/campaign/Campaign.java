package app.afterclose.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Rounds in seasons, and what was found in all of them. */
final class Campaign {
  private static final int ROUNDS_A_SEASON = 25;

  private final Path folder;
  private final Random random;
  private int rounds;
  private int kills;
  private int runs;
  private int acknowledged;
  private int lost;
  private int doubled;
  private final List<String> found = new ArrayList<>();

  /** {@code folder} is there and empty; {@code seed} decides what is drawn. */
  Campaign(Path folder, long seed) {
    this.folder = folder;
    this.random = new Random(seed);
  }

  /** Everything in one line. */
  String line() {
    return "rounds %d, kills %d, runs %d, acknowledged %d, lost %d, doubled %d"
        .formatted(rounds, kills, runs, acknowledged, lost, doubled);
  }

  /** What does not hold, in words; empty when all is well. */
  List<String> found() {
    return List.copyOf(found);
  }

  /** Runs so many rounds; ends early when something is found, and keeps its files then. */
  void run(int wanted) throws IOException, InterruptedException {
    try (var model = new FakeModel();
        var outside = new Outside();
        var inspector = Executors.newSingleThreadExecutor()) {
      for (int number = 1; rounds < wanted && found.isEmpty(); number++) {
        int last = Math.min(wanted, rounds + ROUNDS_A_SEASON);
        Path place = Files.createDirectory(folder.resolve("season-" + number));
        season(new Season(place, random, model, outside), last, inspector);
        found.addAll(model.flaws());
      }
    }
  }

  private void season(Season season, int last, ExecutorService inspector)
      throws IOException, InterruptedException {
    Future<Finding> looking = null;
    while (rounds < last && found.isEmpty()) {
      Inspection inspection = season.round();
      rounds++;
      // The copy is looked through while the next agent is at work.
      if (looking != null) {
        take(looking, false);
      }
      looking = inspector.submit(() -> looked(season, inspection));
    }
    if (looking != null) {
      take(looking, false);
    }
    if (found.isEmpty()) {
      Inspection inspection = season.end();
      take(inspector.submit(inspection::look), true);
    }
    kills += season.kills();
    acknowledged += season.acknowledged();
    if (found.isEmpty()) {
      season.forget();
    }
  }

  private static Finding looked(Season season, Inspection inspection) {
    Finding finding = inspection.look();
    if (finding.good()) {
      season.forget(inspection);
    }
    return finding;
  }

  private void take(Future<Finding> looking, boolean end) throws InterruptedException {
    try {
      Finding finding = looking.get();
      lost += finding.lost().size();
      doubled += finding.doubled().size();
      finding.lost().forEach(what -> found.add("lost: " + what));
      finding.doubled().forEach(what -> found.add("doubled: " + what));
      found.addAll(finding.broken());
      if (end) {
        runs += finding.runs();
        finding.unsettled().forEach(run -> found.add("did not end: " + run));
      }
    } catch (ExecutionException e) {
      throw new AssertionError("the inspection failed", e);
    }
  }
}
