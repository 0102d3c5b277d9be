package app.afterclose.window.memory;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.ConversationId;
import app.afterclose.window.state.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TypedFileTest {
  private static final Typed.Left SOME =
      new Typed.Left(
          Map.of(
              Optional.empty(),
              "Draft a \"follow-up\"\nfor Zoë \uD83D\uDE00",
              Optional.of(new ConversationId("c1")),
              "x".repeat(1_000_000)),
          Map.of(
              new ConversationId("c1"), Map.of("card r1-1-1", Map.of("field to", "", "é", "ö"))));

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("typed.json");
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    new TypedFile(file()).write(SOME);
    assertThat(new TypedFile(file()).read()).isEqualTo(SOME);
    new TypedFile(file()).write(Typed.Left.NOTHING);
    assertThat(new TypedFile(file()).read()).isEqualTo(Typed.Left.NOTHING);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void whatAWindowKilledWhileWritingLeftIsSweptUp() throws IOException {
    Files.writeString(folder.resolve(".typed.json77.new"), "marked");
    assertThat(new TypedFile(file()).read()).isEqualTo(Typed.Left.NOTHING);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aDamagedNameTakesNothingElseWithIt() throws IOException {
    Files.writeString(file(), "{\"conversations\": {\"no id\": \"lost\", \"c1\": \"kept\"}}");
    assertThat(new TypedFile(file()).read().texts())
        .isEqualTo(Map.of(Optional.of(new ConversationId("c1")), "kept"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "7",
        "{\"newChat\": 7, \"conversations\": []}",
        "{\"newChat\": \" \", \"conversations\": {\"\": \"a\", \"c\": {}, \"d\": \"\"}}",
        "{\"conversations\": {\"no id\": \"a\", \"ä\": \"a\"}}",
        "{\"begun\": {\"no id\": {\"card\": {\"a\": \"b\"}}, \"c\": {\"x\": {\"y\": 7}, \"z\":"
            + " 1}}}",
      })
  void whatCannotBeReadCountsForNothing(String text) throws IOException {
    Files.writeString(file(), text);
    assertThat(new TypedFile(file()).read()).isEqualTo(Typed.Left.NOTHING);
  }
}
