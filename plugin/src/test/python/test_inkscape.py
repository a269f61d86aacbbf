"""The real Inkscape, under a virtual display: strokes lie where the text lay."""
import os
import signal
import subprocess
import sys
import unittest
from tempfile import TemporaryDirectory

import inkex
import support
from longhand_document.write import composed
from support import installed, needs_inkscape, svg
from test_document_work import first_points, results

ENTRY = "io.github.longhand.handwriting"
PATIENCE = 300
SVG = "{http://www.w3.org/2000/svg}"
PAGE = svg("page.svg")
# The text objects of the page, and their font size in the page's user units.
TEXTS = {"t-turned": 50, "t-frame": 50, "t-old": 50, "t-middle": 50}


class InkscapeItself(unittest.TestCase):
    def inkscape(self, environment, actions):
        process = subprocess.Popen(["xvfb-run", "-a", "inkscape", "--batch-process", "--actions=" + actions, PAGE],
                                   env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.STDOUT, start_new_session=True)
        try:
            return process.communicate(timeout=PATIENCE)[0].decode("utf-8", "replace")
        except subprocess.TimeoutExpired:
            # A message of the extension is a dialog that nobody closes.
            self.fail("Inkscape does not come to its end: is there a message on its screen?")
        finally:
            if process.returncode is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.communicate()

    def strokes_of(self, python):
        """The page with handwriting, the document worked on in a Python with jep, or, without, in Inkscape's own."""
        with installed(python=python) as installation, TemporaryDirectory() as folder:
            written = os.path.join(folder, "written.svg")
            said = self.inkscape(installation.environment(INKSCAPE_PROFILE_DIR=installation.profile),
                                 "select-by-id:%s;%s.noprefs;export-filename:%s;export-do"
                                 % (",".join(TEXTS), ENTRY, written))
            self.assertTrue(os.path.exists(written), said)
            with open(written, "rb") as file:
                return file.read()

    def outlines(self):
        """The page with the outlines that Inkscape makes of its text."""
        with TemporaryDirectory() as folder:
            outlines = os.path.join(folder, "outlines.svg")
            said = self.inkscape(dict(os.environ, INKSCAPE_PROFILE_DIR=folder),
                                 "select-by-id:%s;object-to-path;export-filename:%s;export-do"
                                 % (",".join(TEXTS), outlines))
            self.assertTrue(os.path.exists(outlines), said)
            return inkex.load_svg(outlines).getroot()

    def assert_in_place(self, written):
        """Within a tenth of the font size, by the outlines of the same text."""
        ink, text = inkex.load_svg(written).getroot(), self.outlines()
        groups = {group.getprevious().get("id"): group for group in results(ink)}
        self.assertEqual(set(groups), set(TEXTS))
        for identifier, size in TEXTS.items():
            with self.subTest(identifier):
                self.compare(groups[identifier], text.getElementById(identifier), size)

    @needs_inkscape
    @unittest.skipUnless(support.has_jep(), "needs jep: pip install jep==4.2.2 for " + sys.executable)
    def test_strokes_lie_where_the_text_lay_with_jep(self):
        self.assert_in_place(self.strokes_of(sys.executable))

    @needs_inkscape
    @unittest.skipUnless(support.inkscapes_python_works(), "needs lxml, cssselect and numpy in Inkscape's Python")
    def test_strokes_lie_where_the_text_lay_in_the_python_of_inkscape(self):
        written = self.strokes_of("none")
        self.assert_in_place(written)
        if support.has_jep():
            self.assertEqual(written, self.strokes_of(sys.executable))

    def compare(self, group, outlined, size):
        """Drawn ink begins a line at its left edge on the base line, as an outlined letter does."""
        inward = -composed(group)
        scale = composed(group).apply_to_point((1, 0)) - composed(group).apply_to_point((0, 0))
        size /= scale.length
        boxes = [path.path.transform(inward @ composed(path)).bounding_box() for path in outlined.iter(SVG + "path")]
        for line in group:
            points = first_points(line)
            row = [box for box in boxes if abs(box.top + box.height / 2 - points[0][1]) < 0.7 * size]
            self.assertTrue(row, "no letters near the line at %s" % points[0][1])
            base = sorted(box.bottom for box in row)[len(row) // 3]
            self.assertLess(abs(base - points[0][1]), size / 10)
            centre = (min(box.left for box in row) + max(box.right for box in row)) / 2
            if outlined.get("id") == "t-middle":
                ends = [x for x, _ in points]
                self.assertLess(abs(centre - (min(ends) + max(ends) + size / 4) / 2), size / 10)
            else:
                self.assertLess(abs(min(box.left for box in row) - points[0][0]), size / 10)


if __name__ == "__main__":
    unittest.main()
