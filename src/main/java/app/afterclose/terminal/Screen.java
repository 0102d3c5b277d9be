package app.afterclose.terminal;

import app.afterclose.model.Straight;
import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a command writes. Any thread may write. Where both streams meet on one terminal, a line on
 * standard error begins on a line of its own, and standard output is not changed by that.
 */
public final class Screen {
  private static final String DIM = "\u001b[2m";
  private static final String PLAIN = "\u001b[0m";
  private static final String GAP = "  ";

  private final PrintStream out;
  private final PrintStream err;
  private final Straight outMarks;
  private final Straight errMarks;
  private final boolean styled;
  private boolean broken;
  private boolean midLine;
  private boolean cursorMidLine;

  /**
   * @param styled whether standard error is a terminal that understands styles
   */
  public Screen(PrintStream out, PrintStream err, boolean styled) {
    this.out = out;
    this.err = err;
    outMarks = new Straight(out.charset());
    errMarks = new Straight(err.charset());
    this.styled = styled;
  }

  /** This process's own streams. */
  public static Screen here() {
    boolean dumb = System.getenv().getOrDefault("TERM", "dumb").equals("dumb");
    boolean styled = !dumb && System.getenv("NO_COLOR") == null && errorIsTerminal();
    return new Screen(
        stream(FileDescriptor.out, "stdout.encoding"),
        stream(FileDescriptor.err, "stderr.encoding"),
        styled);
  }

  private static PrintStream stream(FileDescriptor to, String encoding) {
    Charset said = Charset.forName(System.getProperty(encoding, "UTF-8"), StandardCharsets.UTF_8);
    // The C locale says ASCII, and every terminal of today that is set to it reads UTF-8.
    Charset charset = said.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : said;
    var buffered = new BufferedOutputStream(new FileOutputStream(to), 8 << 10);
    return new PrintStream(buffered, false, charset);
  }

  /** The JDK tells only of standard input and output together; Linux tells where each leads. */
  @SuppressWarnings("SystemConsoleNull") // it may be null all the same, by its own word
  private static boolean errorIsTerminal() {
    try {
      String leads = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
      return leads.startsWith("/dev/pts/") || leads.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException _) {
      Console console = System.console();
      return console != null && console.isTerminal();
    }
  }

  /** Writes to standard output as it is, but for marks that cannot be written there. */
  synchronized void text(String text) {
    write(outMarks.of(text));
  }

  private void write(String text) {
    if (!text.isEmpty()) {
      out.print(text);
      // This flushes, and remembers that nobody reads any more.
      broken = out.checkError();
      midLine = !text.endsWith("\n");
      cursorMidLine = midLine;
    }
  }

  /** Whether a note now would cut a line of text in two before the reader's eyes. */
  synchronized boolean midSentence() {
    return styled && cursorMidLine;
  }

  /** Whether nobody reads standard output any more. */
  synchronized boolean broken() {
    return broken;
  }

  /** Ends the line on standard output if one is begun. */
  synchronized void endLine() {
    if (midLine) {
      text("\n");
    }
  }

  synchronized void line(String line) {
    endLine();
    text(line + "\n");
  }

  /** A line for a program to read. */
  synchronized void json(String line) {
    endLine();
    write(outMarks.json(line) + "\n");
  }

  /** A line for the person, not for the pipe. */
  synchronized void note(String line) {
    if (styled && cursorMidLine) {
      err.println();
      cursorMidLine = false;
    }
    err.println(errMarks.of(line));
    err.flush();
  }

  /** A note that matters less. */
  synchronized void dim(String line) {
    note(styled ? DIM + line + PLAIN : line);
  }

  /** Rows in aligned columns, the first row its heading. Columns but the last are never cut. */
  void table(List<List<String>> cells) {
    List<List<String>> rows =
        cells.stream().map(row -> row.stream().map(outMarks::of).toList()).toList();
    var widths = new ArrayList<Integer>();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        int width = width(row.get(i));
        if (i == widths.size()) {
          widths.add(width);
        } else {
          widths.set(i, Math.max(widths.get(i), width));
        }
      }
    }
    for (List<String> row : rows) {
      var line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        String cell = row.get(i);
        line.append(cell);
        if (i < row.size() - 1) {
          line.append(" ".repeat(widths.get(i) - width(cell))).append(GAP);
        }
      }
      line(line.toString().stripTrailing());
    }
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  /** The first line of {@code text}, cut with an ellipsis to {@code most} characters. */
  static String brief(String text, int most) {
    String one = text.strip().replaceAll("\\s+", " ");
    if (one.codePointCount(0, one.length()) <= most) {
      return one;
    }
    return one.substring(0, one.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
  }
}
