"""Runs Longhand and PyTorch in turn on the same work and prints medians and ratios.

compare.py JAVA_COMMAND...   (see the script "run" beside it)
"""

import os
import statistics
import subprocess
import sys
import tempfile

ROUNDS = int(os.environ.get("ROUNDS", "3"))
HERE = os.path.dirname(os.path.abspath(__file__))
JAVA = sys.argv[1:]
TORCH = [sys.executable, os.path.join(HERE, "torch_side.py")]


def number(command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)} failed:\n{done.stderr}")
    return float(done.stdout.split()[-1])


def compare(what, unit, ours, theirs, less_is_better):
    pairs = [(number(JAVA + ours), number(TORCH + theirs)) for _ in range(ROUNDS)]
    longhand, torch = (statistics.median(side) for side in zip(*pairs))
    ratio = torch / longhand if less_is_better else longhand / torch
    print(f"{what:<34} Longhand {longhand:10.1f}   PyTorch {torch:10.1f} {unit:<12} {ratio:6.2f} times as fast", flush=True)


def main():
    with tempfile.TemporaryDirectory() as folder:
        for units in (200, 400):
            hand = os.path.join(folder, f"random{units}.hand")
            subprocess.run(JAVA + ["hand", hand, str(units)], check=True, stderr=subprocess.DEVNULL)
            compare(f"sampling 1 line, {units} units", "us a point", ["sample", hand, "1", "400"],
                    ["sample", hand, "1", "400"], True)
            compare(f"sampling 24 lines, {units} units", "us a point", ["sample", hand, "24", "400"],
                    ["sample", hand, "24", "400"], True)
            compare(f"training, {units} units", "points/s", ["train", str(units), "64"], ["train", hand, "64"], False)
    print(f"{'kernel, both cores':<34} Longhand {number(JAVA + ['kernel']):10.1f} GFLOP/s")


main()
