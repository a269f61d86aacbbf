"""Times of the extension beside Inkscape's Hershey Text, on the same text, in one run.

    python3 plugin/src/test/python/timing.py [--runs 7] [--jep PYTHON]

Needs the built extension (mvn package), Java and Inkscape's own extensions. Each time is that of the
whole script as Inkscape starts it, from its start to its end; the median of the runs.
"""
import argparse
import glob
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
TARGET = os.path.normpath(os.path.join(HERE, "..", "..", "..", "target"))
INKSCAPE = "/usr/share/inkscape/extensions"
SENTENCE = "The letter came this morning with snow. "  # 40 characters


def document(folder, characters, number):
    """A document with a text of so many characters; no two have the same."""
    text = (SENTENCE * (characters // len(SENTENCE)))[:-5] + " %03d." % number
    lines = [text[start:start + len(SENTENCE)] for start in range(0, len(text), len(SENTENCE))]
    spans = "".join('<tspan x="10" y="%d">%s</tspan>' % (20 + 10 * row, line) for row, line in enumerate(lines))
    path = os.path.join(folder, "text-%d-%d.svg" % (characters, number))
    with open(path, "w", encoding="utf-8") as file:
        file.write('<svg xmlns="http://www.w3.org/2000/svg" id="svg" width="210mm" height="297mm" '
                   'viewBox="0 0 210 297"><text id="t" style="font-size:6px">%s</text></svg>' % spans)
    return path


class Timer:
    def __init__(self, python, environment):
        self.python = python
        self.environment = environment

    def once(self, script, *arguments):
        begun = time.perf_counter()
        done = subprocess.run([self.python, script, *arguments], env=self.environment, stdin=subprocess.DEVNULL,
                              cwd=os.path.dirname(script), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        taken = time.perf_counter() - begun
        if done.returncode or b"<path" not in done.stdout:
            sys.exit("%s failed: %s" % (os.path.basename(script), done.stderr.decode("utf-8", "replace")))
        return taken


def unpacked(folder):
    zips = sorted(glob.glob(os.path.join(TARGET, "longhand-inkscape-*.zip")))
    if not zips:
        sys.exit("the extension is not built: mvn -pl plugin -am package")
    extension = os.path.join(folder, "longhand")
    with zipfile.ZipFile(zips[-1]) as archive:
        archive.extractall(extension)
    return extension


def end(runtime):
    said = subprocess.run(["ps", "-eo", "pid,args"], stdout=subprocess.PIPE, check=True).stdout.decode("utf-8")
    for line in said.splitlines():
        if "folder=" + runtime + " " in line:
            os.kill(int(line.split()[0]), 15)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--python", default="/usr/bin/python3", help="Inkscape's Python")
    parser.add_argument("--jep", default="none", help="a Python with jep, inkex and lxml")
    options = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="longhand-timing-")
    runtime = os.path.join(folder, "run")
    jep = options.jep if options.jep == "none" else os.path.abspath(options.jep)
    environment = dict(os.environ, LONGHAND_RUNTIME_DIR=runtime, LONGHAND_PYTHON=jep, PYTHONPATH=INKSCAPE)
    timer = Timer(options.python, environment)
    try:
        measure(timer, folder, unpacked(folder), options.runs)
    finally:
        end(runtime)
        shutil.rmtree(folder, ignore_errors=True)


def measure(timer, folder, extension, runs):
    write = os.path.join(extension, "longhand_write.py")
    hershey = os.path.join(INKSCAPE, "hershey.py")
    short = [document(folder, 40, number) for number in range(runs)]
    long = [document(folder, 400, number) for number in range(runs)]
    first = document(folder, 40, 999)
    print("%-52s %8s" % ("", "seconds"))
    tell("cold first use, 40 characters", [timer.once(write, "--id=t", "--check=false", first)])
    for path in short[:2] * 2:
        timer.once(write, "--id=t", "--seed=77", path)  # the virtual machine warms up
    for label, paths in (("40", short), ("400", long)):
        tell("warm, %s characters" % label, [timer.once(write, "--id=t", "--check=false", path) for path in paths])
        tell("warm, %s characters, checked" % label, [timer.once(write, "--id=t", "--seed=5", path) for path in paths])
        tell("preview after another pen width, %s characters" % label,
             [timer.once(write, "--id=t", "--check=false", "--pen_from=given", "--pen_width=0.5", path)
              for path in paths])
        tell("Hershey Text, %s characters" % label, [timer.once(hershey, "--id=t", path) for path in paths])


def tell(label, times):
    print("%-52s %8.3f" % (label, statistics.median(times)), flush=True)


if __name__ == "__main__":
    main()
