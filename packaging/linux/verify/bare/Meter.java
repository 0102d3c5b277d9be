import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Starts a program, prints the milliseconds until it is there, and ends it.
 *
 * <pre>
 * Meter frame FRAMEBUFFER COMMAND...   until a screen shows more than an empty window
 * Meter whole FRAMEBUFFER COMMAND...   until it does at its left side, where the mark is not
 * Meter ready SOCKET COMMAND...        until an agent at a socket has answered its first question
 * </pre>
 *
 * It looks from outside, so that nothing of what is measured has to be changed for it.
 */
public final class Meter {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

  /** Letters with soft edges have more shades than an empty window has. */
  private static final int SHADES = 8;

  /** As a client of no particular build says it first, and every agent answers it. */
  private static final byte[] HELLO =
      """
      {"id":1,"command":{"kind":"Hello","protocol":2,"version":"","build":""}}
      """
          .getBytes(StandardCharsets.UTF_8);

  private interface Condition {
    boolean holds() throws IOException;
  }

  public static void main(String... args) throws IOException, InterruptedException {
    List<String> command = Arrays.asList(args).subList(2, args.length);
    Condition there =
        switch (args[0]) {
          case "frame" -> frame(Path.of(args[1]), 1);
          case "whole" -> frame(Path.of(args[1]), 5);
          case "ready" -> ready(Path.of(args[1]));
          default -> throw new IllegalArgumentException(args[0]);
        };
    if (there.holds()) {
      throw new IllegalStateException("something is there already: " + args[1]);
    }
    long begin = System.nanoTime();
    Process process = new ProcessBuilder(command).inheritIO().start();
    // One that takes a question and never answers would keep this waiting.
    CompletableFuture.delayedExecutor(PATIENCE, TimeUnit.NANOSECONDS)
        .execute(process::destroyForcibly);
    try {
      while (!there.holds()) {
        if (!process.isAlive() || System.nanoTime() - begin > PATIENCE) {
          throw new IllegalStateException("it never came: " + command);
        }
        Thread.sleep(2);
      }
      System.out.println((System.nanoTime() - begin) / 1_000_000);
    } finally {
      process.destroy();
      if (!process.waitFor(120, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
    long end = System.nanoTime();
    while (there.holds()) { // the next one is to find an empty screen
      if (System.nanoTime() - end > PATIENCE) {
        throw new IllegalStateException("it does not go: " + args[1]);
      }
      Thread.sleep(20);
    }
  }

  /**
   * That it takes a connection says little: the system does so for a program that cannot answer.
   */
  private static Condition ready(Path socket) {
    return () -> {
      try (var agent = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
        agent.write(ByteBuffer.wrap(HELLO));
        return agent.read(ByteBuffer.allocate(1)) == 1;
      } catch (IOException _) {
        return false;
      }
    };
  }

  /**
   * A file of Xvfb's -fbdir is the screen itself: the header of an xwd file, colours, pixels.
   *
   * @param part which part of the width is looked at: 5 is the left fifth
   */
  private static Condition frame(Path file, int part) throws IOException {
    ByteBuffer screen;
    try (var channel = FileChannel.open(file)) {
      screen = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
    }
    int width = screen.getInt(16) / part;
    int height = screen.getInt(20);
    int line = screen.getInt(48);
    int pixels = screen.getInt(0) + screen.getInt(76) * 12;
    ByteBuffer native32 = screen.order(ByteOrder.nativeOrder());
    return () -> {
      var shades = new HashSet<Integer>();
      for (int y = 0; y < height && shades.size() < SHADES; y += 2) {
        int last = -1;
        for (int x = 0; x < width; x++) {
          int colour = native32.getInt(pixels + y * line + x * 4) & 0xffffff;
          if (colour != last) {
            shades.add(colour);
            last = colour;
          }
        }
      }
      return shades.size() >= SHADES;
    };
  }
}
