package app.afterclose;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.Ending;
import app.afterclose.model.Entry;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The system ends the agent, as a logout and a shutdown do: that is Quit. */
class QuitSignalIT extends ProgramCase {
  @Test
  void anActiveRunEndsItsPartAtACheckpointAndGoesOnAtTheNextStart() throws Exception {
    Process ask = program.start("ask", "Analyse my pipeline");
    String begun = Program.read(ask, 400);
    ProcessHandle agent = program.agent();
    assertThat(agent.destroy()).isTrue();
    agent.onExit().get(60, TimeUnit.SECONDS);
    assertThat(ask.waitFor()).as("the agent said Bye").isEqualTo(5);

    String run = program.query("SELECT run FROM entry WHERE run IS NOT NULL LIMIT 1").getFirst();
    var entries = program.entries(run);
    assertThat(entries.getLast().entry())
        .isEqualTo(new Entry.LinkEnded(new Ending.Yielded(Ending.Reason.QUIT)));
    int parts = entries.getLast().link();

    var watched = program.run("watch", run);
    assertThat(watched.status()).as(watched.err()).isZero();
    assertThat(watched.out()).startsWith(begun).contains("Next actions");
    assertThat(program.entries(run).getLast().link()).isGreaterThan(parts);
  }
}
