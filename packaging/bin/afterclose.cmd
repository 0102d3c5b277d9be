@echo off
rem Starts Afterclose: the window, the agent or a terminal command, on a JDK 25 or newer.
rem Layout and choices: packaging/README.md.
rem The agent has no console: it would end with the one that it was started from.
setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0..") do set "app=%%~fI"

set "java="
call :consider "%app%\runtime"
if defined JAVA_HOME call :consider "%JAVA_HOME%"
for /f "delims=" %%J in ('where java 2^>nul') do for %%H in ("%%~dpJ..") do call :consider "%%~fH"
for /d %%H in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do call :consider "%%~fH"
if not defined java (
  echo Afterclose needs Java 25 or newer and found none: install a JDK 25 ^(for example from https://adoptium.net^) or set JAVA_HOME to one. 1>&2
  exit /b 1
)

rem The command is the first word that is no option; --home, --open and --at take the word after them.
rem (cmd splits at "=", so that --home=DIR arrives as two words too.)
set "command="
:scan
if "%~1"=="" goto scanned
if "%~1"=="--home" goto skip
if "%~1"=="--open" goto skip
if "%~1"=="--at" goto skip
set "command=%~1"
goto scanned
:skip
shift
shift
goto scan
:scanned

set "flags=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+UseCompactObjectHeaders -Xms8m"
if not defined command goto window
if /i "%command%"=="agent" goto agent
"%java%" %flags% -Xmx64m --enable-native-access=ALL-UNNAMED "-Dafterclose.launcher=%app%\bin\afterclose.cmd" -cp "%app%\lib\*" app.afterclose.Main %*
exit /b %ERRORLEVEL%

:window
"%java%" %flags% -Xmx256m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20 --module-path "%app%\fx" --add-modules javafx.controls --enable-native-access=javafx.graphics,ALL-UNNAMED "-Dafterclose.launcher=%app%\bin\afterclose.cmd" -cp "%app%\lib\*" app.afterclose.Main %*
exit /b %ERRORLEVEL%

:agent
"%java:\java.exe=\javaw.exe%" %flags% -Xmx128m -Dstderr.encoding=UTF-8 -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20 --enable-native-access=ALL-UNNAMED "-Dafterclose.launcher=%app%\bin\afterclose.cmd" -cp "%app%\lib\*" app.afterclose.Main %*
exit /b %ERRORLEVEL%

:consider
if defined java exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f tokens^=2^ delims^=^" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "delims=.-+" %%M in ("%%V") do if %%M GEQ 25 set "java=%~1\bin\java.exe"
exit /b 0
