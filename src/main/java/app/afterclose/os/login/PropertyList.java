package app.afterclose.os.login;

import java.util.stream.Collectors;

/**
 * The text of a launch agent.
 *
 * @see <a href="https://www.manpagez.com/man/5/launchd.plist/">launchd.plist(5)</a>
 */
final class PropertyList {
  private PropertyList() {}

  static String text(Launch launch) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
    <plist version="1.0">
    <dict>
      <key>Label</key>
      <string>%s</string>
      <key>ProgramArguments</key>
      <array>
    %s
      </array>
      <key>RunAtLoad</key>
      <true/>
      <key>ProcessType</key>
      <string>Interactive</string>
      <key>LimitLoadToSessionType</key>
      <string>Aqua</string>
    </dict>
    </plist>
    """
        .formatted(
            escaped(launch.name()),
            launch.command().stream()
                .map(word -> "    <string>" + escaped(word) + "</string>")
                .collect(Collectors.joining("\n")));
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
