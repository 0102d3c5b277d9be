# Builds the installer for Windows, for the kind of processor it runs on.
#
#   packaging\windows\build.ps1 msi|exe [-App DIR] [-Out DIR]
#
# -App  the program as mvnw package laid it out; without it, that is done first
# -Out  where the package goes (target\installer)
#
# Needs a JDK 25 and WiX 5 (dotnet tool install --global wix --version 5.0.2). The msi installs for
# one user and asks no administrator; the exe is the same with a window of its own. Signs when the
# environment says with what (packaging/README.md, "Signing").
param(
    [Parameter(Position = 0)] [string] $Type = '',
    [string] $App = '',
    [string] $Out = ''
)
. (Join-Path $PSScriptRoot '..\jdk.ps1')
. (Join-Path $PSScriptRoot 'options.ps1')

$usage = 'usage: build.ps1 msi|exe [-App DIR] [-Out DIR]'
$Type = $Type.ToLowerInvariant()
if ($Type -notin 'msi', 'exe') {
    Fail $usage
}
$root = (Resolve-Path (Join-Path $PSScriptRoot '..\..')).Path
if (-not $Out) {
    $Out = "$root\target\installer"
}
if (-not (Get-Command wix -ErrorAction SilentlyContinue)) {
    Fail 'wix is missing: dotnet tool install --global wix --version 5.0.2'
}
$certificate = $env:AFTERCLOSE_SIGN_SHA1
if ($certificate -and -not (Get-Command signtool -ErrorAction SilentlyContinue)) {
    Fail 'AFTERCLOSE_SIGN_SHA1 names a certificate to sign with, and signtool is missing: it is in the Windows SDK'
}

if (-not $App) {
    Push-Location $root
    Run "$root\mvnw.cmd" '-q', '-B', '-Plicences', '-Dmaven.test.skip', `
        "-Dproject.build.outputTimestamp=$stamp", "-Dbuild.id=$($stamp -replace '[-:]', '')", 'package'
    Pop-Location
    $App = "$root\target\app"
}
$jar = Get-ChildItem "$App\lib\afterclose-*.jar" -ErrorAction SilentlyContinue | Select-Object -First 1
if (-not $jar) {
    Fail "there is no lib\afterclose-VERSION.jar in ${App}: lay the program out there with mvnw -Plicences package"
}
$licences = "$root\target\licences\third-party.txt"
if (-not (Test-Path $licences)) {
    Fail 'target\licences\third-party.txt is missing: build the program with mvnw -Plicences package'
}
# An installer's version is numbers alone, so that a snapshot has that of its release, which
# replaces it all the same.
$version = $jar.BaseName -replace '^afterclose-', '' -replace '-SNAPSHOT$', ''
if ($version -notmatch '^(\d+)\.(\d+)(\.(\d+))?$' -or [int] $Matches[1] -gt 255 -or [int] $Matches[2] -gt 255) {
    Fail "$version is no version that a package can have"
}

$Out = (New-Item -ItemType Directory -Force $Out).FullName
$work = "$Out\work-$Type"
Remove-Item -Recurse -Force -ErrorAction SilentlyContinue $work
New-Item -ItemType Directory $work | Out-Null
& (Join-Path $PSScriptRoot '..\image.ps1') $App $work
if ($LASTEXITCODE) {
    exit $LASTEXITCODE
}

# jpackage gives the three programs their shape. Each one's options go into its .cfg afterwards, with
# the class path in the order that the caches were made with.
function New-Image {
    foreach ($name in 'afterclose-agent', 'afterclose-window') {
        [IO.File]::WriteAllLines("$work\$name.properties", [string[]] @('win-console=false'))
    }
    Run "$jdk\bin\jpackage.exe" '--type', 'app-image', '--dest', "$work\image", '--name', 'afterclose', `
        '--app-version', $version, '--input', "$work\input", '--runtime-image', "$work\runtime", `
        '--main-jar', 'afterclose.jar', '--main-class', 'app.afterclose.Main', `
        '--icon', "$PSScriptRoot\afterclose.ico", '--win-console', `
        '--add-launcher', "afterclose-agent=$work\afterclose-agent.properties", `
        '--add-launcher', "afterclose-window=$work\afterclose-window.properties", `
        "@$(Join-Path $PSScriptRoot '..\jpackage.options')"
    $jars = Get-Content "$work\input\classpath" | ForEach-Object { "app.classpath=`$APPDIR\$_" }
    foreach ($name in $programs.Keys) {
        $lines = @('[Application]', 'app.mainclass=app.afterclose.Main') + $jars +
            @('', '[JavaOptions]') + ($programs[$name] | ForEach-Object { "java-options=$_" })
        $cfg = "$work\image\afterclose\app\$name.cfg"
        if (-not (Test-Path $cfg)) {
            Fail "jpackage made no $name.cfg"
        }
        Set-ItemProperty $cfg IsReadOnly $false
        [IO.File]::WriteAllLines($cfg, [string[]] $lines)
    }
    $legal = New-Item -ItemType Directory "$work\image\afterclose\licences"
    Copy-Item "$root\LICENSE", $licences $legal.FullName
}

function Add-Signature([string[]] $files) {
    if ($certificate) {
        Run 'signtool' (@('sign', '/sha1', $certificate, '/fd', 'sha256', '/td', 'sha256', '/tr', `
            $(if ($env:AFTERCLOSE_SIGN_TIMESTAMP) { $env:AFTERCLOSE_SIGN_TIMESTAMP } else { 'http://timestamp.digicert.com' })) + $files)
    }
}

New-Image
$image = "$work\image\afterclose"
Get-ChildItem "$image\*.exe" | ForEach-Object { Set-ItemProperty $_.FullName IsReadOnly $false }
Add-Signature @(Get-ChildItem "$image\*.exe" | ForEach-Object { $_.FullName })
$processor = if ($env:PROCESSOR_ARCHITECTURE -eq 'ARM64') { 'arm64' } else { 'x64' }
$msi = "$work\afterclose.msi"
Run 'wix' 'build', '-arch', $processor, '-d', "Version=$version", '-d', "Image=$image", `
    '-d', "Icon=$PSScriptRoot\afterclose.ico", '-o', $msi, "$PSScriptRoot\afterclose.wxs"
Add-Signature $msi
$package = "$Out\Afterclose-$version-$processor.$Type"
if ($Type -eq 'msi') {
    Copy-Item -Force $msi $package
} else {
    $extension = 'WixToolset.BootstrapperApplications.wixext'
    Run 'wix' 'extension', 'add', '--global', "$extension/5.0.2"
    Run 'wix' 'build', '-arch', $processor, '-ext', $extension, '-d', "Version=$version", '-d', "Msi=$msi", `
        '-d', "Icon=$PSScriptRoot\afterclose.ico", '-o', $package, "$PSScriptRoot\bundle.wxs"
    if ($certificate) {
        # What unpacks the bundle has to be signed by itself, before the bundle as a whole.
        Run 'wix' 'burn', 'detach', $package, '-engine', "$work\engine.exe"
        Add-Signature "$work\engine.exe"
        Run 'wix' 'burn', 'reattach', $package, '-engine', "$work\engine.exe", '-o', "$work\signed.exe"
        Add-Signature "$work\signed.exe"
        Move-Item -Force "$work\signed.exe" $package
    }
}
Remove-Item -Recurse -Force $work
Get-Item $package
