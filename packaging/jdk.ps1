# For the scripts here: finds the JDK 25 that they build with, and says what is wrong in words.
# Sets $jdk and $stamp, the time of the sources, which is that of all files. The Unix scripts' twin.

Set-StrictMode -Version 3
$ErrorActionPreference = 'Stop'

function Fail([string] $message) {
    [Console]::Error.WriteLine("$(Split-Path -Leaf $MyInvocation.ScriptName): $message")
    exit 1
}

# Runs a program and ends where it fails: PowerShell itself would go on.
function Run([string] $program, [string[]] $arguments) {
    & $program @arguments
    if ($LASTEXITCODE -ne 0) {
        Fail "$(Split-Path -Leaf $program) ended with $LASTEXITCODE"
    }
}

function Test-Jdk([string] $folder) {
    $release = Join-Path $folder 'release'
    if (-not (Test-Path (Join-Path $folder 'bin/jpackage.exe')) -or -not (Test-Path $release)) {
        return $false
    }
    $version = Select-String -Path $release -Pattern '^JAVA_VERSION="(\d+)' | Select-Object -First 1
    return $null -ne $version -and [int] $version.Matches[0].Groups[1].Value -ge 25
}

$places = @($env:JAVA_HOME) + @(
    Get-ChildItem -Directory -ErrorAction SilentlyContinue -Path `
        "$env:ProgramFiles\Eclipse Adoptium\*", "$env:ProgramFiles\Java\*", `
        "$env:ProgramFiles\Microsoft\jdk*", "$env:ProgramFiles\Zulu\*", "$env:USERPROFILE\.jdks\*" |
        ForEach-Object { $_.FullName })
$jdk = $places | Where-Object { $_ -and (Test-Jdk $_) } | Select-Object -First 1
if (-not $jdk) {
    Fail 'no JDK 25 or newer was found: install one, or name it in JAVA_HOME'
}

# The same sources give the same files: https://reproducible-builds.org/docs/source-date-epoch/
if (-not $env:SOURCE_DATE_EPOCH) {
    $committed = try { & git -C $PSScriptRoot log -1 '--format=%ct' } catch { $null }
    if (-not $committed) {
        $committed = [DateTimeOffset]::UtcNow.ToUnixTimeSeconds()
    }
    $env:SOURCE_DATE_EPOCH = $committed
}
$time = [DateTimeOffset]::FromUnixTimeSeconds([long] $env:SOURCE_DATE_EPOCH).UtcDateTime
$stamp = $time.ToString('yyyy-MM-ddTHH:mm:ssZ', [Globalization.CultureInfo]::InvariantCulture)
