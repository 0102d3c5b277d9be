# The Java options of the three programs of an installed Afterclose. Windows' programs either have a
# console or none, so that one cannot be all: a terminal command needs it, window and agent must not
# have one, and an agent that had the console of whoever started it would end with that.

$common = @(
    '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-XX:+UseCompactObjectHeaders', '-Xms8m',
    '-XX:MinHeapFreeRatio=10', '-XX:MaxHeapFreeRatio=20',
    '-Dorg.sqlite.lib.path=$APPDIR', '-Dorg.sqlite.lib.name=sqlitejdbc.dll',
    '-Dafterclose.launcher=$BINDIR/afterclose.exe',
    '-Dafterclose.launcher.agent=$BINDIR/afterclose-agent.exe',
    '-Dafterclose.launcher.window=$BINDIR/afterclose-window.exe'
)
$programs = @{
    'afterclose' = $common + @(
        '-Xmx64m', '--enable-native-access=ALL-UNNAMED', '-XX:AOTCache=$APPDIR/agent.aot')
    # Its standard error goes to its log, which is in UTF-8 whatever the system's code page.
    'afterclose-agent' = $common + @(
        '-Xmx128m', '-Dstderr.encoding=UTF-8',
        '--enable-native-access=ALL-UNNAMED', '-XX:AOTCache=$APPDIR/agent.aot')
    'afterclose-window' = $common + @(
        '-Xmx256m', '--enable-native-access=javafx.graphics,ALL-UNNAMED',
        '--add-modules=javafx.controls', '-XX:AOTCache=$APPDIR/window.aot')
}
