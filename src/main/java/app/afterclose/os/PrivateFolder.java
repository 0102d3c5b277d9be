package app.afterclose.os;

import static app.afterclose.model.Texts.plain;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;

/** Folders that are the user's alone. */
final class PrivateFolder {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private PrivateFolder() {}

  /** Makes it for the user alone when it is not there. */
  static void make(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = folder.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try {
      if (posix(folder)) {
        Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      } else {
        Files.createDirectory(folder);
      }
    } catch (FileAlreadyExistsException e) {
      // Another process of ours may have been faster.
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  /** Throws unless it is a folder of this user's, and closes it to everybody else. */
  static void check(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(plain("folder.link"));
    }
    UserPrincipal owner = Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS);
    if (!owner.equals(me(folder))) {
      throw new IOException(plain("folder.other", owner.getName()));
    }
    if (posix(folder) && !Files.getPosixFilePermissions(folder).equals(OWNER_ONLY)) {
      Files.setPosixFilePermissions(folder, OWNER_ONLY);
    }
  }

  /** The reason in a clause: the system's own exceptions say only the path. */
  static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> plain("folder.denied");
      case FileAlreadyExistsException _ -> plain("folder.file");
      case NoSuchFileException _ -> plain("folder.none");
      default -> String.valueOf(e.getMessage());
    };
  }

  /** Whoever makes a file here is this user: names and ids need not agree in a container. */
  private static UserPrincipal me(Path folder) throws IOException {
    // The folder may be a stranger's: CREATE_NEW follows no link and opens nobody's file. Temporary
    // files of Java's have random names, for which it loads all of its cryptography.
    Path probe = folder.resolve(".owner" + ProcessHandle.current().pid() + "-" + System.nanoTime());
    Files.createFile(probe);
    try {
      return Files.getOwner(probe);
    } finally {
      Files.deleteIfExists(probe);
    }
  }

  private static boolean posix(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
