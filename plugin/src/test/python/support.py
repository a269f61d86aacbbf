"""Finds what the tests need and skips, by name, those that lack it.

The build starts these tests and says where its classes are; without it, those that need Java are
skipped. LONGHAND_TEST_JAVA and LONGHAND_TEST_CLASSPATH say the same by hand.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
from contextlib import contextmanager

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCES = os.path.normpath(os.path.join(HERE, "..", "..", "main", "inkscape"))
SVG = os.path.join(HERE, "data", "svg")
JAVA = os.environ.get("LONGHAND_TEST_JAVA")
CLASSPATH = os.environ.get("LONGHAND_TEST_CLASSPATH")
DRAWN = "io.github.longhand.inkscape.bridge.DrawnInkService"

if SOURCES not in sys.path:
    sys.path.insert(0, SOURCES)


def has_jep():
    from importlib.util import find_spec

    return find_spec("jep") is not None


def needs_java(test):
    return unittest.skipUnless(JAVA and CLASSPATH, "needs the build's classes: run by mvn verify")(test)


def needs_jep(test):
    return needs_java(unittest.skipUnless(has_jep(), "needs jep: pip install jep==4.2.2 for " + sys.executable)(test))


INKSCAPES_EXTENSIONS = "/usr/share/inkscape/extensions"
INKSCAPES_PYTHON = "/usr/bin/python3"


def inkscapes_python_works():
    """Whether the Python that Inkscape starts here has what its extensions take."""
    try:
        return subprocess.run([INKSCAPES_PYTHON, "-c", "import inkex"], stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL,
                              env=dict(os.environ, PYTHONPATH=INKSCAPES_EXTENSIONS)).returncode == 0
    except OSError:
        return False


def needs_inkscape(test):
    found = shutil.which("inkscape") and shutil.which("xvfb-run")
    return needs_java(unittest.skipUnless(found, "needs inkscape and xvfb-run")(test))


class Installation:
    """The extension in a folder of its own, with a socket folder of its own."""

    def __init__(self, base, python="none", main=DRAWN, **settings):
        self.profile = base
        self.folder = os.path.join(base, "extensions", "longhand")
        self.runtime = os.path.join(base, "run")
        shutil.copytree(SOURCES, self.folder, ignore=shutil.ignore_patterns("__pycache__"))
        settings.update(classpath=CLASSPATH.split(os.pathsep) if CLASSPATH else [], main=main, java=JAVA,
                        python=python)
        settings.setdefault("idle-seconds", 60)
        with open(os.path.join(self.folder, "longhand.json"), "w", encoding="utf-8") as file:
            json.dump(settings, file)

    def environment(self, **more):
        kept = {name: value for name, value in os.environ.items() if not name.startswith("LONGHAND_")}
        kept.update({"LONGHAND_RUNTIME_DIR": self.runtime, **more})
        return kept

    def start(self, document, *arguments, entry="write", stdout=subprocess.PIPE, **more):
        """Starts the script as Inkscape does."""
        script = os.path.join(self.folder, "longhand_%s.py" % entry)
        return subprocess.Popen([sys.executable, script, *arguments, document], stdin=subprocess.DEVNULL,
                                stdout=stdout, stderr=subprocess.PIPE, env=self.environment(**more))

    def run(self, document, *arguments, **more):
        """Runs the script; returns status, new document and messages."""
        process = self.start(document, *arguments, **more)
        out, err = process.communicate(timeout=120)
        return process.returncode, out or b"", err.decode("utf-8")

    def processes(self):
        """The numbers of the warm processes of this installation."""
        said = subprocess.run(["ps", "-eo", "pid,args"], stdout=subprocess.PIPE, check=True).stdout.decode("utf-8")
        return [int(line.split()[0]) for line in said.splitlines()
                if "folder=" + self.runtime + " " in line + " " and "java" in line]

    def end(self):
        for number in self.processes():
            try:
                os.kill(number, 15)
            except ProcessLookupError:
                pass
        wait_until(lambda: not self.processes())


@contextmanager
def installed(**settings):
    base = tempfile.mkdtemp(prefix="longhand-test-")
    installation = Installation(base, **settings)
    try:
        yield installation
    finally:
        installation.end()
        shutil.rmtree(base)


def wait_until(claim, seconds=20):
    """Whether a claim comes true in time."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if claim():
            return True
        time.sleep(0.05)
    return False


def svg(name):
    return os.path.join(SVG, name)
