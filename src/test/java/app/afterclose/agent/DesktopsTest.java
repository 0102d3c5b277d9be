package app.afterclose.agent;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterclose.model.ConversationId;
import app.afterclose.os.Folders;
import app.afterclose.os.Platform;
import app.afterclose.wire.Destination;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line of a window that the agent starts. */
class DesktopsTest {
  private static final ConversationId CHAT = new ConversationId("c1");

  @TempDir private Path folder;

  @Test
  void aWindowIsStartedWhereItIsToBringTheRep() throws IOException {
    assertThat(words(new Destination.Here())).isEmpty();
    assertThat(words(new Destination.Bell())).containsExactly("--open", "bell");
    assertThat(words(new Destination.NewChat())).containsExactly("--open", "new");
    assertThat(words(new Destination.Pipeline())).containsExactly("--open", "pipeline");
    assertThat(words(new Destination.Conversation(CHAT))).containsExactly("--open", "c1");
    assertThat(words(new Destination.Conversation(CHAT, 17)))
        .containsExactly("--open", "c1", "--at", "17");
  }

  private List<String> words(Destination to) throws IOException {
    Folders folders = Folders.open(folder.toString(), Platform.here());
    List<String> words = Desktops.arguments(folders, new Windows.View(to, ""));
    assertThat(words).startsWith("--home", folders.data().toString());
    return words.subList(2, words.size());
  }
}
