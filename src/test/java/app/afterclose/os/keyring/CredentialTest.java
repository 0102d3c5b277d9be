package app.afterclose.os.keyring;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterclose.os.KeyringUnavailable;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("restricted") // what is read back
class CredentialTest {
  /** As wincred.h gives them to a 64-bit compiler. */
  @ParameterizedTest
  @CsvSource({
    "Flags, 0",
    "Type, 4",
    "TargetName, 8",
    "Comment, 16",
    "LastWritten, 24",
    "CredentialBlobSize, 32",
    "CredentialBlob, 40",
    "Persist, 48",
    "AttributeCount, 52",
    "Attributes, 56",
    "TargetAlias, 64",
    "UserName, 72",
  })
  void eachFieldLiesWhereWindowsLooksForIt(String field, long offset) {
    assertThat(Credential.at(field)).isEqualTo(offset);
    assertThat(Credential.LAYOUT.byteSize()).isEqualTo(80);
  }

  @Test
  void aCredentialHoldsItsNameAndItsKey() {
    try (Arena memory = Arena.ofConfined()) {
      MemorySegment made = Credential.of("api.example.com", "sk-é", memory);
      assertThat(made.get(JAVA_INT, 0)).isZero();
      assertThat(made.get(JAVA_INT, 4)).isEqualTo(1);
      assertThat(text(made, "TargetName")).isEqualTo("afterclose:api.example.com");
      assertThat(text(made, "UserName")).isEqualTo("api.example.com");
      assertThat(text(made, "Comment")).isEqualTo("Afterclose: key for api.example.com");
      assertThat(made.get(JAVA_INT, 32)).isEqualTo(8);
      assertThat(made.get(JAVA_INT, 48)).isEqualTo(2);
      assertThat(made.get(ADDRESS, 56)).isEqualTo(MemorySegment.NULL);
      assertThat(Credential.key(MemorySegment.ofAddress(made.address()))).isEqualTo("sk-é");
    }
  }

  @Test
  void aKeyThatIsTooLongIsRefusedBeforeWindowsIsAsked() {
    String key = "k".repeat(Credential.MOST / 2 + 1);
    assertThatThrownBy(() -> new WindowsKeyring().keep("x", key))
        .isInstanceOf(KeyringUnavailable.class)
        .hasMessageContaining("too long")
        .message()
        .doesNotContain("kkk");
  }

  @Test
  void errorsAreTold() {
    assertThatCode(() -> WindowsKeyring.absentOrThrow(1168)).doesNotThrowAnyException();
    assertThatThrownBy(() -> WindowsKeyring.absentOrThrow(5)).hasMessageContaining("error 5");
    assertThat(WindowsKeyring.words(1312)).contains("sign-in", "environment variable");
  }

  private static String text(MemorySegment credential, String field) {
    return credential
        .get(ADDRESS, Credential.at(field))
        .reinterpret(200)
        .getString(0, StandardCharsets.UTF_16LE);
  }
}
