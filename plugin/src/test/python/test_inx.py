"""The dialogs' descriptions."""
import os
import shutil
import subprocess
import unittest

from drawn_ink import DrawnInk
from inkex.inx import InxFile
from inkex.tester.inx import InxMixin
from longhand_document.learn import LearnStyle
from longhand_document.write import Handwriting
from support import SOURCES

SCHEMA = "/usr/share/inkscape/extensions/inkscape.extension.rng"
ENTRIES = {"longhand_write.inx": Handwriting, "longhand_learn.inx": LearnStyle}


class Dialogs(InxMixin, unittest.TestCase):
    def test_parameters_are_those_of_the_script_with_the_same_defaults(self):
        for name, effect in ENTRIES.items():
            with self.subTest(name):
                self.assertParams(InxFile(os.path.join(SOURCES, name)), lambda: effect(DrawnInk()))

    @unittest.skipUnless(os.path.exists(SCHEMA) and shutil.which("xmllint"), "needs xmllint and Inkscape's schema")
    def test_they_follow_the_schema_of_inkscape(self):
        for name in ENTRIES:
            with self.subTest(name):
                done = subprocess.run(["xmllint", "--noout", "--relaxng", SCHEMA, os.path.join(SOURCES, name)],
                                      stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
                self.assertEqual(done.returncode, 0, done.stdout.decode("utf-8"))

    def test_there_is_room_for_learned_styles(self):
        with open(os.path.join(SOURCES, "longhand_write.inx"), encoding="utf-8") as file:
            text = file.read()
        self.assertLess(text.index("<!-- styles -->"), text.index("<!-- end of styles -->"))


if __name__ == "__main__":
    unittest.main()
