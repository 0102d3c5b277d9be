package app.afterclose.os.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.os.KeyringUnavailable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SecretServiceTest {
  private static final Duration LONG = Duration.ofHours(1);
  private static final String NAME = "api.example.com";

  private FakeSecrets fake;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    fake = new FakeSecrets(folder);
  }

  @AfterEach
  void stop() throws Exception {
    fake.close();
  }

  @Test
  void aKeyIsKeptFoundReplacedAndForgotten() throws Exception {
    var keyring = serving(LONG);
    assertThat(keyring.find(NAME)).isEmpty();
    keyring.forget(NAME);
    keyring.keep(NAME, "sk-é-1");
    keyring.keep("other", "sk-2");
    assertThat(keyring.find(NAME)).contains("sk-é-1");
    keyring.keep(NAME, "sk-3");
    assertThat(keyring.find(NAME)).contains("sk-3");
    assertThat(fake.items).hasSize(2);
    keyring.forget(NAME);
    assertThat(keyring.find(NAME)).isEmpty();
    assertThat(keyring.find("other")).contains("sk-2");
    assertThat(fake.prompts).hasValue(0);
  }

  @Test
  void anEntrySaysWhatItIs() throws Exception {
    serving(LONG).keep(NAME, "sk-1");
    var kept = fake.items.values().iterator().next();
    assertThat(kept.attributes())
        .containsEntry("service", "afterclose")
        .containsEntry("account", NAME);
    assertThat(kept.label()).isEqualTo("Afterclose: key for " + NAME);
    assertThat(kept.value()).isEqualTo("sk-1");
  }

  @Test
  void whatAnotherProgramKeptIsFoundAndStaysOne() throws Exception {
    var keyring = serving(LONG);
    fake.add(Map.of("service", "afterclose", "account", NAME, "more", "x"), "sk-tool");
    fake.add(Map.of("service", "afterclose", "account", NAME), "sk-again");
    assertThat(keyring.find(NAME)).contains("sk-tool");
    keyring.keep(NAME, "sk-new");
    assertThat(fake.items).hasSize(1);
    assertThat(keyring.find(NAME)).contains("sk-new");
  }

  @Test
  void aLockedKeyringIsUnlockedByItsOwner() throws Exception {
    var keyring = serving(LONG);
    keyring.keep(NAME, "sk-1");
    fake.locked = true;
    assertThat(keyring.find(NAME)).contains("sk-1");
    fake.locked = true;
    keyring.keep("new", "sk-2");
    fake.locked = true;
    keyring.forget(NAME);
    assertThat(fake.prompts).hasValue(3);
    assertThat(keyring.find(NAME)).isEmpty();
  }

  @Test
  void theFirstCollectionIsMadeWithTheOwnersWord() throws Exception {
    fake.hasCollection = false;
    var keyring = serving(LONG);
    keyring.keep(NAME, "sk-1");
    assertThat(fake.prompts).hasValue(1);
    assertThat(keyring.find(NAME)).contains("sk-1");
  }

  @Test
  void anOwnerWhoDeclinesIsToldWhatThatMeans() throws Exception {
    var keyring = serving(LONG);
    keyring.keep(NAME, "sk-secret");
    fake.locked = true;
    fake.owner = FakeSecrets.Owner.DECLINES;
    unavailable(keyring, "declined");
    fake.hasCollection = false;
    assertThatThrownBy(() -> keyring.keep("new", "sk-secret")).hasMessageContaining("declined");
  }

  @Test
  void aLockedKeyringWithNobodyThereIsGivenUp() throws Exception {
    var keyring = serving(Duration.ofMillis(300));
    fake.add(Map.of("service", "afterclose", "account", NAME), "sk-secret");
    fake.locked = true;
    fake.owner = FakeSecrets.Owner.IS_AWAY;
    unavailable(keyring, "nobody unlocked it");
    assertThat(fake.dismissed).as("the question does not stay on the screen").hasValue(1);
  }

  @Test
  void aServiceThatRefusesIsNotQuoted() throws Exception {
    var keyring = serving(LONG);
    fake.add(Map.of("service", "afterclose", "account", NAME), "sk-secret");
    fake.broken = true;
    unavailable(keyring, "could not be used");
  }

  @Test
  void withoutAServiceNothingIsWaitedFor() {
    unavailable(new SecretService(fake::connect, LONG), "no keyring");
  }

  @Test
  void withoutABusNothingIsWaitedFor() {
    unavailable(new SecretService(Optional::empty, LONG), "no keyring");
  }

  private SecretService serving(Duration patience) throws Exception {
    fake.serve();
    return new SecretService(fake::connect, patience);
  }

  private static void unavailable(SecretService keyring, String why) {
    assertThatThrownBy(() -> keyring.find(NAME))
        .isInstanceOf(KeyringUnavailable.class)
        .hasMessageContaining(why)
        .hasMessageContaining("environment variable")
        .message()
        .doesNotContain("sk-secret");
  }
}
