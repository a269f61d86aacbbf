"""What is said in the user's language."""
import os
import sys
import unittest

import support
from drawn_ink import DrawnInk
from longhand_document import served

PO = os.path.normpath(os.path.join(support.HERE, "..", "..", "main", "po"))
sys.path.insert(0, PO)

import catalogues  # noqa: E402


class Translations(unittest.TestCase):
    def test_the_template_has_all_that_is_said(self):
        """Run catalogues.py after a change of words."""
        with open(catalogues.TEMPLATE, encoding="utf-8") as file:
            self.assertEqual(file.read(), catalogues.template())

    def test_the_catalogues_are_compiled(self):
        for language, path, target in catalogues.catalogues():
            with self.subTest(language), open(target, "rb") as file:
                self.assertEqual(file.read(), catalogues.compiled(catalogues.read(path)))

    def test_translations_have_the_places_of_their_originals(self):
        for language, path, _ in catalogues.catalogues():
            for original, text in catalogues.read(path).items():
                with self.subTest(language, original=original):
                    for place in ("%s", "%d"):
                        self.assertEqual(original.count(place), text.count(place) if text else original.count(place))

    def test_messages_are_in_the_language_of_the_user_and_else_in_english(self):
        with open(support.svg("lines.svg"), "rb") as file:
            document = file.read()
        for languages, said in ((["de_AT.UTF-8", "en"], "Kein Text ist ausgewählt"), (["xx"], "No text is selected"),
                                ([], "No text is selected"), (["C.UTF-8"], "No text is selected")):
            with self.subTest(languages):
                self.assertIn(said, served.work("write", [], document, DrawnInk(), languages)[1])


if __name__ == "__main__":
    unittest.main()
