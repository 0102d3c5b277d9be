package app.afterclose.os.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.os.KeyringUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacKeyringTest {
  @Test
  void anEntryIsAGenericPasswordOfThisService() {
    assertThat(MacQuery.entry("api.example.com"))
        .containsEntry("kSecClass", new MacQuery.Constant("kSecClassGenericPassword"))
        .containsEntry("kSecAttrService", new MacQuery.Text("afterclose"))
        .containsEntry("kSecAttrAccount", new MacQuery.Text("api.example.com"))
        .hasSize(3);
  }

  @Test
  void findingAsksForOneKey() {
    assertThat(MacQuery.find("n"))
        .containsAllEntriesOf(MacQuery.entry("n"))
        .containsEntry("kSecMatchLimit", new MacQuery.Constant("kSecMatchLimitOne"))
        .containsEntry("kSecReturnData", new MacQuery.Constant("kCFBooleanTrue"))
        .hasSize(5);
  }

  @Test
  void aNewEntryHasALabelAndTheKeyWhichIsNotPrinted() {
    assertThat(MacQuery.add("n", "sk-secret"))
        .containsAllEntriesOf(MacQuery.entry("n"))
        .containsEntry("kSecAttrLabel", new MacQuery.Text("Afterclose: key for n"))
        .containsEntry("kSecValueData", new MacQuery.Data("sk-secret"))
        .hasSize(5);
    assertThat(MacQuery.add("n", "sk-secret").toString()).doesNotContain("sk-secret");
  }

  @ParameterizedTest
  @CsvSource({
    "-128, declined",
    "-25293, password",
    "-25308, locked",
    "-50, status -50",
  })
  void aStatusIsTold(int status, String words) {
    assertThatThrownBy(() -> MacKeyring.there(status))
        .isInstanceOf(KeyringUnavailable.class)
        .hasMessageContaining(words)
        .hasMessageContaining("environment variable");
  }

  @Test
  void anAbsentEntryIsNoFailure() throws Exception {
    assertThat(MacKeyring.there(-25300)).isFalse();
    assertThat(MacKeyring.there(0)).isTrue();
  }
}
