package app.afterclose.agent;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.ConversationHead;
import app.afterclose.model.Entry;
import app.afterclose.model.Settings;
import app.afterclose.os.Folders;
import app.afterclose.wire.Command;
import app.afterclose.wire.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Settings that a client changes, seen from the agent's socket. */
@Timeout(120)
class SaveSettingsTest {
  @TempDir private Path folder;
  private Agent agent;
  private Client client;

  @BeforeEach
  void begin() throws IOException {
    agent = Agents.over(new Folders(folder, folder.resolve("s")));
    client = new Client(folder.resolve("s"));
    client.ask(new Command.Watch(10), Frame.Overview.class);
  }

  @AfterEach
  void end() {
    client.close();
    agent.leave(Frame.Reason.QUIT);
    agent.close();
  }

  private Frame.SettingsChanged changed() throws InterruptedException {
    while (true) {
      Frame next = client.pushed.poll(40, TimeUnit.SECONDS);
      assertThat(next).isNotNull();
      if (next instanceof Frame.SettingsChanged changed) {
        return changed;
      }
    }
  }

  private static Settings.Limits limits(Duration chain, int user) {
    return new Settings.Limits(Duration.ofMinutes(5), chain, user, 50, 1_000_000L);
  }

  @Test
  void capsAreWrittenDownAndTold() throws Exception {
    var wanted = limits(Duration.ofHours(1), 3);
    client.ask(new Command.SaveLimits(wanted), Frame.Done.class);
    assertThat(changed().settings().limits()).isEqualTo(wanted);
    assertThat(folder.resolve("settings.json")).content().contains("\"PT1H\"");
  }

  @Test
  void capsThatCannotBeAreRefusedByName() {
    var refused =
        client.ask(new Command.SaveLimits(limits(Duration.ofMinutes(1), 3)), Frame.Refused.class);
    assertThat(refused.why()).isEqualTo(Frame.Why.BAD);
    assertThat(refused.fields()).containsOnlyKeys("limits.chain");
    assertThat(folder.resolve("settings.json")).doesNotExist();
  }

  @Test
  void aBrokenFileIsNotOverwritten() throws Exception {
    Files.writeString(folder.resolve("settings.json"), "{ oops");
    var refused =
        client.ask(new Command.SaveLimits(limits(Duration.ofHours(1), 3)), Frame.Refused.class);
    assertThat(refused.message()).contains("Nothing was saved").contains("line 1");
    assertThat(folder.resolve("settings.json")).content().isEqualTo("{ oops");
  }

  @Test
  void conversationsWithAutoEditsAreListedUntilTheyAskAgain() {
    var asked =
        client.ask(new Command.Ask(null, "Analyse my pipeline", "UTC", false), Frame.Asked.class);
    client.ask(new Command.Ask(null, "Find stalled deals", "UTC", false), Frame.Asked.class);
    var list = new Command.ListAutoEdits(100);
    assertThat(client.ask(list, Frame.Conversations.class).page().total()).isZero();
    client.ask(
        new Command.SetConsent(asked.conversation(), Entry.Consent.AUTO_EDITS), Frame.Done.class);
    var page = client.ask(list, Frame.Conversations.class).page();
    assertThat(page.rows()).extracting(ConversationHead::id).containsExactly(asked.conversation());
    assertThat(page.total()).isOne();
    client.ask(new Command.SetConsent(asked.conversation(), Entry.Consent.ASK), Frame.Done.class);
    assertThat(client.ask(list, Frame.Conversations.class).page().rows()).isEmpty();
  }
}
