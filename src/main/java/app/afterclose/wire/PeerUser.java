package app.afterclose.wire;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import jdk.net.ExtendedSocketOptions;

/** Who is at the other end of a Unix domain socket. */
final class PeerUser {
  private PeerUser() {}

  /** The user whom this process makes files as, told by the socket's own file. */
  static UserPrincipal ownerOf(Path socket) throws IOException {
    return Files.getOwner(socket);
  }

  /**
   * Throws when the other end is not {@code expected}. Where the platform does not tell (Windows),
   * the folder's permissions are the only guard.
   */
  static void check(SocketChannel channel, UserPrincipal expected) throws IOException {
    if (!channel.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)) {
      return;
    }
    UserPrincipal user = channel.getOption(ExtendedSocketOptions.SO_PEERCRED).user();
    if (!user.equals(expected)) {
      throw new IOException(
          "the other end of the socket belongs to " + user.getName() + ", not to you");
    }
  }
}
