package app.afterclose.window.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The page that shows the gallery. */
final class Index {
  private static final String STYLE =
      """
      body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 1500px;
        padding: 0 1rem; color: #1f2328; background: #f6f8fa; }
      section { margin: 3rem 0; }
      figure { margin: 0 0 2.5rem; }
      figcaption { margin-bottom: .5rem; }
      .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; align-items: start; }
      img { width: 100%; border: 1px solid #d1d9e0; border-radius: 6px; background: #fff; }
      nav a { margin-right: 1rem; }
      .more { color: #59636e; }
      """;

  private Index() {}

  /** Writes it beside the pictures, in {@code folder}. */
  static void write(List<Room> rooms, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("index.html"), page(rooms));
  }

  private static String page(List<Room> rooms) {
    var out = new StringBuilder();
    out.append("<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n");
    out.append("<title>Afterclose: gallery</title>\n<style>\n").append(STYLE).append("</style>\n");
    out.append("<h1>Afterclose: gallery</h1>\n<nav>");
    for (int i = 0; i < rooms.size(); i++) {
      out.append("<a href=\"#room-%d\">%s</a>".formatted(i, text(rooms.get(i).name())));
    }
    out.append("</nav>\n");
    for (int i = 0; i < rooms.size(); i++) {
      Room room = rooms.get(i);
      out.append("<section id=\"room-%d\"><h2>%s</h2>\n".formatted(i, text(room.name())));
      room.pictures().forEach(picture -> figure(picture, out));
      out.append("</section>\n");
    }
    return out.append("</html>\n").toString();
  }

  private static void figure(Picture picture, StringBuilder out) {
    out.append(
        "<figure id=\"%s\"><figcaption><b>%s</b> · %d × %d · %s"
            .formatted(
                picture.name(),
                picture.name(),
                picture.width(),
                picture.height(),
                text(picture.shows())));
    for (Look look : picture.looks()) {
      if (!pair(look)) {
        out.append(
            " · <a class=\"more\" href=\"%s\">%s</a>".formatted(picture.file(look), look.words()));
      }
    }
    out.append("</figcaption><div class=\"pair\">");
    for (Look look : picture.looks()) {
      if (pair(look)) {
        String file = picture.file(look);
        out.append(
            "<a href=\"%s\"><img loading=\"lazy\" src=\"%s\" alt=\"%s, %s\"></a>"
                .formatted(file, file, text(picture.shows()), look.words()));
      }
    }
    out.append("</div></figure>\n");
  }

  private static boolean pair(Look look) {
    return look.equals(Look.LIGHT) || look.equals(Look.DARK);
  }

  private static String text(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
