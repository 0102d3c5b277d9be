# Makes what an installed Afterclose is on Windows: a Java runtime of its own with JavaFX in it, the
# jars, and the caches from which the window and the agent start faster. The twin of image.sh.
#
#   packaging\image.ps1 APP OUT
#
# APP is target\app as mvnw package lays it out. OUT gets runtime\ and input\.
param(
    [Parameter(Mandatory)] [string] $App,
    [Parameter(Mandatory)] [string] $Out
)
. (Join-Path $PSScriptRoot 'jdk.ps1')

if (-not (Test-Path "$App\lib") -or -not (Test-Path "$App\fx")) {
    Fail "$App is no target\app: run mvnw package first"
}
$App = (Resolve-Path $App).Path
$Out = (New-Item -ItemType Directory -Force $Out).FullName
foreach ($folder in 'jmods', 'runtime', 'input', 'making') {
    Remove-Item -Recurse -Force -ErrorAction SilentlyContinue "$Out\$folder"
}
foreach ($folder in 'jmods', 'input', 'making') {
    New-Item -ItemType Directory "$Out\$folder" | Out-Null
}

function Expand-Jar([string] $jar, [string] $folder) {
    New-Item -ItemType Directory -Force $folder | Out-Null
    Push-Location $folder
    Run "$jdk\bin\jar.exe" '--extract', '--file', $jar
    Pop-Location
}

function Get-Words([string] $file) {
    (Get-Content (Join-Path $PSScriptRoot $file) | Where-Object { $_ -notmatch '^#' }) -join ','
}

# Maven Central has JavaFX as jars only. As a jmod its libraries go beside the runtime's own,
# instead of being unpacked into the user's home at each first start.
function New-Jmods {
    foreach ($jar in Get-ChildItem "$App\fx\javafx-*.jar") {
        # javafx-graphics-26.0.2-win.jar
        if ($jar.Name -notmatch '^javafx-([a-z]+)-([0-9.]+)-') {
            Fail "$($jar.Name) is no jar of JavaFX"
        }
        $module = $Matches[1]
        $version = $Matches[2]
        $unpacked = "$Out\making\$module"
        Expand-Jar $jar.FullName "$unpacked\classes"
        New-Item -ItemType Directory "$unpacked\libs" | Out-Null
        Get-ChildItem "$unpacked\classes\*.dll" | Move-Item -Destination "$unpacked\libs"
        Remove-Item -Recurse -Force -ErrorAction SilentlyContinue "$unpacked\classes\META-INF"
        Run "$jdk\bin\jmod.exe" 'create', '--class-path', "$unpacked\classes", '--libs', "$unpacked\libs", `
            '--module-version', $version, '--date', $stamp, "$Out\jmods\javafx.$module.jmod"
    }
}

# Without compression: the package compresses better than jlink does, and classes load faster.
function New-Runtime {
    Run "$jdk\bin\jlink.exe" '--module-path', "$Out\jmods", '--output', "$Out\runtime", `
        '--add-modules', (Get-Words 'modules.txt'), '--include-locales', (Get-Words 'locales.txt'), `
        '--strip-debug', '--no-header-files', '--no-man-pages'
}

# The jars, in the order of the class path: the caches hold only for that very one. The faces lie
# beside them, where JavaFX reads them without a copy; the program's jar, which is not packed anew
# here, keeps them too.
function Copy-Jars {
    Copy-Item -Recurse "$App\lib\fonts" "$Out\input"
    foreach ($jar in Get-ChildItem "$App\lib\*.jar") {
        if ($jar.Name -like 'afterclose-*') {
            Copy-Item $jar.FullName "$Out\input\afterclose.jar"
        } elseif ($jar.Name -like 'sqlite-jdbc-*') {
            Copy-Sqlite $jar
        } else {
            Copy-Item $jar.FullName "$Out\input"
        }
    }
    $others = [string[]] @(Get-ChildItem "$Out\input\*.jar" | ForEach-Object { $_.Name } |
        Where-Object { $_ -ne 'afterclose.jar' })
    [Array]::Sort($others, [StringComparer]::Ordinal)
    [IO.File]::WriteAllLines("$Out\input\classpath", [string[]] (@('afterclose.jar') + $others))
}

# It brings its library for two dozen systems, and unpacks one of them at each start.
function Copy-Sqlite($jar) {
    $work = "$Out\making\sqlite"
    Expand-Jar $jar.FullName $work
    $processor = if ($env:PROCESSOR_ARCHITECTURE -eq 'ARM64') { 'aarch64' } else { 'x86_64' }
    Copy-Item "$work\org\sqlite\native\Windows\$processor\sqlitejdbc.dll" "$Out\input"
    Remove-Item -Recurse -Force "$work\org\sqlite\native"
    Get-ChildItem -Recurse "$work\META-INF\versions" -Filter module-info.class -ErrorAction SilentlyContinue |
        Remove-Item
    Run "$jdk\bin\jar.exe" '--create', '--file', "$Out\input\$($jar.Name)", "--date=$stamp", `
        '--manifest', "$work\META-INF\MANIFEST.MF", '-C', $work, '.'
}

# Each cache is of what a real start used: an agent that answers requests, and a window that shows
# one of them, on JavaFX's headless platform, which needs no display.
function New-Caches {
    $making = "$Out\making"
    $jars = (Get-Content "$Out\input\classpath" | ForEach-Object { "$Out\input\$_" }) -join ';'
    $before = $env:AFTERCLOSE_HOME
    $env:AFTERCLOSE_HOME = (New-Item -ItemType Directory "$making\home").FullName
    $java = "$Out\runtime\bin\java.exe"
    $common = @('-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-XX:+UseCompactObjectHeaders', '-Xms8m',
        '-XX:MinHeapFreeRatio=10', '-XX:MaxHeapFreeRatio=20',
        "-Dorg.sqlite.lib.path=$Out\input", '-Dorg.sqlite.lib.name=sqlitejdbc.dll')
    $main = @('-cp', $jars, 'app.afterclose.Main')
    $agent = @('-Xmx128m', '--enable-native-access=ALL-UNNAMED')
    $window = @('-Xmx256m', '--enable-native-access=javafx.graphics,ALL-UNNAMED', '--add-modules=javafx.controls')
    try {
        # Without the counts of the compiler, by which it would compile hundreds of methods at each start.
        $lean = @('-XX:+UnlockDiagnosticVMOptions', '-XX:-AOTRecordTraining')
        $first = Start-Making $java (@("-XX:AOTCacheOutput=$making\agent.aot") + $lean + $common + $agent + $main + 'agent') 'agent'
        $asked = & $java @common @agent @main ask --detach --json 'Analyse my pipeline'
        if ($LASTEXITCODE -ne 0 -or "$asked" -notmatch '"conversation":"([^"]+)"') {
            Fail-Untrained
        }
        # The agent is there by now, so that the window starts none, which would write its cache.
        $headless = @("-XX:AOTCacheOutput=$making\window.aot", '-Dglass.platform=Headless', '-Dprism.order=sw')
        $second = Start-Making $java ($headless + $common + $window + $main + @('--open', $Matches[1])) 'window'
        # What the window has shown is read.
        for ($tries = 0; "$(& $java @common @agent @main bell --json)" -notmatch '"read":true'; $tries++) {
            if ($tries -ge 120) {
                Fail-Untrained
            }
            Start-Sleep -Seconds 1
        }
        & $java @common @agent @main ask 'Find my five most stalled deals' | Out-Null
        if ($LASTEXITCODE -ne 0) {
            Fail-Untrained
        }
        & $java @common @agent @main quit | Out-Null
        $first.WaitForExit()
        $second.WaitForExit()
    } finally {
        $env:AFTERCLOSE_HOME = $before
    }
    Move-Item "$making\agent.aot", "$making\window.aot" "$Out\input"
}

function Start-Making([string] $java, [string[]] $arguments, [string] $name) {
    $quoted = $arguments | ForEach-Object { '"' + $_ + '"' }
    Start-Process -FilePath $java -ArgumentList $quoted -NoNewWindow -PassThru `
        -RedirectStandardOutput "$Out\making\$name.log" -RedirectStandardError "$Out\making\$name-errors.log"
}

function Fail-Untrained {
    Get-Content "$Out\making\*.log" | ForEach-Object { [Console]::Error.WriteLine($_) }
    Fail 'the program does not answer a request, so that no cache can be made of its start'
}

New-Jmods
New-Runtime
Copy-Jars
New-Caches
Remove-Item -Recurse -Force "$Out\making", "$Out\jmods"
exit 0
