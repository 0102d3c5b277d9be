package app.afterclose.os;

import static app.afterclose.model.Texts.plain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where sockets lie: a folder that is gone with the session and that nobody else can enter. */
final class RuntimeFolder {
  private static final String NAME = "afterclose";

  /** What a socket's name in it takes, its separator included. */
  private static final int ROOM = 22;

  private RuntimeFolder() {}

  /**
   * The first of the usual places that can be used. Every process of a user has to come to the same
   * one, so that what a desktop session has in its environment and a remote shell has not is looked
   * for where systemd puts it.
   *
   * @param data whose owner is the user
   */
  static Path of(Platform platform, Path data) throws IOException {
    IOException last = null;
    for (Path folder : places(platform, data)) {
      try {
        if (folder.toString().getBytes(StandardCharsets.UTF_8).length + ROOM > Folders.MAX_SOCKET) {
          throw new IOException(plain("folder.socket.long"));
        }
        PrivateFolder.make(folder);
        PrivateFolder.check(folder);
        return folder;
      } catch (IOException e) {
        last =
            new IOException(plain("folder.socket", folder.toString(), PrivateFolder.reason(e)), e);
      }
    }
    throw last == null ? new IOException(plain("folder.socket.none")) : last;
  }

  private static List<Path> places(Platform platform, Path data) throws IOException {
    var places = new ArrayList<Path>();
    Path session = platform.folder("XDG_RUNTIME_DIR");
    if (session == null) {
      session = ofSystemd(platform, data);
    }
    if (session != null && Files.isDirectory(session)) {
      places.add(session.resolve(NAME));
    }
    String mine = NAME + "-" + Files.getOwner(data).getName().replaceAll("[^A-Za-z0-9._-]", "_");
    places.add(platform.temporary().resolve(mine));
    if (platform.kind() != Platform.Kind.WINDOWS) {
      places.add(Path.of("/tmp").resolve(mine));
    }
    return places;
  }

  private static @Nullable Path ofSystemd(Platform platform, Path data) throws IOException {
    if (platform.kind() != Platform.Kind.LINUX) {
      return null;
    }
    return Path.of("/run/user").resolve(String.valueOf(Files.getAttribute(data, "unix:uid")));
  }
}
