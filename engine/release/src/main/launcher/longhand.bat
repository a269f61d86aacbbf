@echo off
rem Runs longhand from an unpacked release: with the Java in it, else that of JAVA_HOME, else the first on the path.
setlocal
set "root=%~dp0.."
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if exist "%root%\runtime\bin\java.exe" set "java=%root%\runtime\bin\java.exe"

set "options=-XX:+UseSerialGC"
set "part="
for %%c in (corpus train evaluate reader styles learn) do if "%~1"=="%%c" set "part=training"
for %%c in (fop letters) do if "%~1"=="%%c" set "part=fop-integration"
if "%~1"=="inkscape-install" set "part=plugin"
if "%part%"=="training" set "options=-XX:+UseParallelGC -XX:MaxRAMPercentage=60"
if "%~1"=="letters" set "options=%options% -Duser.timezone=UTC"

set "jars=%root%\lib\*"
if defined part set "jars=%jars%;%root%\lib\%part%\*"
"%java%" -Xlog:disable -Xlog:all=error:stderr --add-modules jdk.incubator.vector %options% -cp "%jars%" io.github.longhand.cli.Longhand %*
exit /b %errorlevel%
