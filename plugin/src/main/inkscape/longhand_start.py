"""Finds Java and Python and starts the warm process; imported only when none is there."""
import glob
import json
import os
import re
import shutil
import subprocess
import sys
import time

import longhand_client as client
from longhand_client import FOLDER, Trouble, runtime_folder

SECONDS_TO_START = 60
NOT_NEEDED = 3
OLDEST_JAVA = 17
MAIN = "io.github.longhand.inkscape.InkscapeService"
DOWNLOAD = "https://adoptium.net"


def start(options):
    """Starts the process, or waits for another client that does; returns a connection to it."""
    folder = runtime_folder()
    make_private(folder)
    deadline = time.monotonic() + SECONDS_TO_START
    with Lock(os.path.join(folder, "starting")) as lock:
        java = child = None
        while time.monotonic() < deadline:
            connection = client.try_to_connect()
            if connection is not None:
                if connection.build == client.build():
                    if child is not None:
                        child.returncode = 0  # it lives on, and Popen is not to warn of that
                    return connection
                client.stop(connection)
            elif lock.held() and child is None:
                java = find_java(options)
                child = launch(java, folder)
            elif child is not None and child.poll() is not None:
                if child.returncode != NOT_NEEDED:
                    raise Trouble(explain(java, folder))
                child = None
            time.sleep(0.01)
    raise Trouble("Longhand's process does not answer after %d seconds. What it said stands in %s"
                  % (SECONDS_TO_START, os.path.join(folder, "log")))


def make_private(folder):
    """Makes the folder, or finds it, the user's own."""
    try:
        os.makedirs(os.path.dirname(folder), exist_ok=True)
        os.mkdir(folder, 0o700)
    except FileExistsError:
        pass
    except OSError as error:
        raise Trouble("Longhand cannot make the folder for its socket: %s. The document is as it was." % error) \
            from error
    client.require_private(folder)


class Lock:
    """The right to start the process; several clients may want it at once."""

    def __init__(self, path):
        self._path = path
        self._file = None
        self._held = False

    def __enter__(self):
        self._file = open(self._path, "a+b")
        return self

    def held(self):
        """Whether this client has the right now."""
        if not self._held:
            try:
                if os.name == "nt":
                    import msvcrt

                    self._file.seek(0)
                    msvcrt.locking(self._file.fileno(), msvcrt.LK_NBLCK, 1)
                else:
                    import fcntl

                    fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                self._held = True
            except OSError:
                pass
        return self._held

    def __exit__(self, *_):
        self._file.close()


def settings():
    """What the installer wrote down; see the README."""
    try:
        with open(os.path.join(FOLDER, "longhand.json"), encoding="utf-8") as file:
            return json.load(file)
    except FileNotFoundError:
        return {}
    except ValueError as error:
        raise Trouble("%s is not JSON: %s" % (os.path.join(FOLDER, "longhand.json"), error)) from error


def launch(java, folder):
    """Starts Java, detached from this script and from Inkscape."""
    known = settings()
    classpath = known.get("classpath") or [os.path.join(FOLDER, "lib", "*")]
    command = [java, "-Xmx1g", "-XX:+UseSerialGC", "-Djava.awt.headless=true"]
    if has_vector_module(java):
        command += ["--add-modules", "jdk.incubator.vector"]
    command += ["-cp", os.pathsep.join(classpath), known.get("main") or MAIN]
    command += ["folder=" + folder, "extension=" + FOLDER, "build=" + client.build(),
                "loopback=" + ("true" if client.loopback() else "false")]
    for name in ("idle-seconds", "job-seconds"):
        if name in known:
            command.append("%s=%s" % (name, known[name]))
    command += python_arguments(known)
    extra = {"start_new_session": True}
    if os.name == "nt":
        extra = {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW}
    try:
        log = open(os.path.join(folder, "log"), "wb")
    except OSError:
        log = open(os.devnull, "wb")
    # Python's variables are those of Inkscape's Python, which need not be the one with jep.
    environment = {name: value for name, value in os.environ.items()
                   if name not in ("PYTHONHOME", "PYTHONPATH", "LD_PRELOAD")}
    with log:
        try:
            return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=folder,
                                    env=environment, close_fds=True, **extra)
        except OSError as error:
            raise Trouble("Java could not be started from %s: %s" % (java, error)) from error


def has_vector_module(java):
    """Whether this Java has the module that makes the engine fast; a trimmed one may not."""
    home = os.path.dirname(os.path.dirname(os.path.realpath(java)))
    jmods = os.path.join(home, "jmods")
    if os.path.isdir(jmods):
        return os.path.exists(os.path.join(jmods, "jdk.incubator.vector.jmod"))
    return "jdk.incubator.vector" in release_of(java)


def find_java(options):
    """Java's program, or Trouble that says what to install and where to set its path."""
    for option in options:
        if option.startswith("--java=") and option[len("--java="):].strip():
            return as_java(option[len("--java="):].strip(), "The Java set in the dialog")
    for name, given in (("LONGHAND_JAVA", os.environ.get("LONGHAND_JAVA")),
                        ("longhand.json", settings().get("java"))):
        if given:
            return as_java(given, "The Java set in " + name)
    old = None
    for java in candidates():
        version = version_of(java)
        if version is None or version >= OLDEST_JAVA:
            return java
        old = old or java
    if old:
        raise Trouble(too_old(old))
    raise Trouble("Longhand needs Java 17 or later, and none was found. Install it, from %s or your system's "
                  "packages. If it is installed, set its path in the dialog, on the page Engine, or in the "
                  "environment variable LONGHAND_JAVA." % DOWNLOAD)


def as_java(given, origin):
    """The program in what someone gave as a path: the program itself or Java's home."""
    given = os.path.expanduser(given)
    for candidate in (given, os.path.join(given, "bin", "java"), os.path.join(given, "bin", "java.exe"),
                      os.path.join(given, "Contents", "Home", "bin", "java")):
        if os.path.isfile(candidate):
            return candidate
    raise Trouble("%s is not there: %s. Give the path of the java program of Java 17 or later, or nothing, so that "
                  "it is looked for." % (origin, given))


def candidates():
    """Java programs that are there, the likeliest first."""
    found = []
    if os.environ.get("JAVA_HOME"):
        found.append(os.path.join(os.environ["JAVA_HOME"], "bin", "java.exe" if os.name == "nt" else "java"))
    on_path = shutil.which("java")
    # On macOS /usr/bin/java is there without any Java, and only says so.
    if on_path and not (sys.platform == "darwin" and on_path == "/usr/bin/java"):
        found.append(on_path)
    for pattern in usual_places():
        found.extend(sorted(glob.glob(pattern), reverse=True))
    return [java for java in found if os.access(java, os.X_OK)]


def release_of(java):
    """What a Java says of itself in the file 'release' of its home; nothing if it is not there."""
    home = os.path.dirname(os.path.dirname(os.path.realpath(java)))
    try:
        with open(os.path.join(home, "release"), encoding="utf-8") as file:
            return file.read()
    except OSError:
        return ""


def version_of(java):
    """The feature version of a Java, such as 17, or None if it does not say."""
    match = re.search(r'JAVA_VERSION="(?:1\.)?(\d+)', release_of(java))
    return int(match.group(1)) if match else None


def too_old(java):
    return ("Longhand needs Java %d or later; %s is older. Install a newer one, from %s or your system's packages, or "
            "set its path in the dialog, on the page Engine." % (OLDEST_JAVA, java, DOWNLOAD))


def usual_places():
    """Where Java lies on systems whose programs do not see the user's PATH."""
    if os.name == "nt":
        bases = [os.environ.get(name) for name in ("ProgramFiles", "ProgramW6432", "LOCALAPPDATA")]
        vendors = ("Java", "Eclipse Adoptium", "Microsoft", "Zulu", "BellSoft", "Amazon Corretto",
                   os.path.join("Programs", "Eclipse Adoptium"))
        return [os.path.join(base, vendor, "*", "bin", "java.exe") for base in bases if base for vendor in vendors]
    if sys.platform == "darwin":
        return ["/Library/Java/JavaVirtualMachines/*/Contents/Home/bin/java",
                os.path.expanduser("~/Library/Java/JavaVirtualMachines/*/Contents/Home/bin/java"),
                "/opt/homebrew/opt/openjdk*/bin/java", "/usr/local/opt/openjdk*/bin/java"]
    return ["/usr/lib/jvm/*/bin/java", "/usr/java/*/bin/java", "/opt/java/*/bin/java",
            os.path.expanduser("~/.sdkman/candidates/java/current/bin/java")]


def explain(java, folder):
    """Why the process ended right after its start, as far as its log tells."""
    path = os.path.join(folder, "log")
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            log = file.read(20000)
    except OSError:
        log = ""
    if "UnsupportedClassVersionError" in log or "Unrecognized option: --add-modules" in log:
        return too_old(java)
    if "Could not find or load main class" in log:
        return "Longhand's files in %s are not complete: install the extension again." % FOLDER
    lines = [line for line in log.splitlines() if line.strip()]
    told = [line for line in lines if line.startswith("longhand: ")] or lines[:1] or ["it said nothing"]
    return "Longhand's process did not start: %s (Java: %s, log: %s)" % (
        told[0].replace("longhand: ", "", 1), java, path)


def python_arguments(known):
    """Which Python the process is to host: the one written down, the one asked for, or this one."""
    probe = os.path.join(FOLDER, "longhand_probe.py")
    given = os.environ.get("LONGHAND_PYTHON") or known.get("python")
    if given == "none":
        return []
    for python in [given] if given else [sys.executable, shutil.which("python3")]:
        if not python:
            continue
        try:
            said = subprocess.run([python, probe], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                  stderr=subprocess.DEVNULL, timeout=20, check=True).stdout
            found = json.loads(said.decode("utf-8"))
        except (OSError, ValueError, subprocess.SubprocessError):
            continue
        if found.get("library"):
            path = found["path"] + [entry for entry in sys.path if entry and entry not in found["path"]
                                    and os.path.isdir(os.path.join(entry, "inkex"))]
            return ["jep-library=" + found["library"], "jep-version=" + found["version"],
                    "python-home=" + found["home"], "python-path=" + os.pathsep.join(path)]
    return []
