"""The document work in plain Python, with drawn ink."""
import os
import re
import unittest

import support
from cases import CASES
from drawn_ink import DrawnInk
from inkex import Transform
from inkex.tester import ComparisonMixin, TestCase
from inkex.tester.filters import CompareNumericFuzzy, CompareWithoutIds
from longhand_document import served
from longhand_document.result import WRITTEN, Remembered
from longhand_document.write import Handwriting
from lxml import etree

SVG = "{http://www.w3.org/2000/svg}"


class DrawnHandwriting(Handwriting):
    def __init__(self):
        super().__init__(DrawnInk())


class Comparisons(ComparisonMixin, TestCase):
    """Each case gives the document in data/refs; remove one and set EXPORT_COMPARE=2 to renew it."""

    effect_class = DrawnHandwriting
    compare_filters = [CompareNumericFuzzy(), CompareWithoutIds()]
    stderr_protect = False

    @classmethod
    def datadir(cls):
        return os.path.join(support.HERE, "data")

    def test_all_comparisons(self):
        for name, (document, arguments) in CASES.items():
            with self.subTest(name):
                self.assertCompare(support.svg(document), os.path.join(self.datadir(), "refs", name + ".out"),
                                   arguments)


def write(document, *arguments, ink=None):
    """Runs the entry on a document of data/svg, or on bytes; returns status, messages and the parsed result."""
    if isinstance(document, str):
        with open(support.svg(document), "rb") as file:
            document = file.read()
    status, messages, result = served.work("write", list(arguments), document, ink or DrawnInk())
    return status, messages, parse(result) if result else None


def parse(document):
    parser = etree.XMLParser(resolve_entities=False, huge_tree=True)
    return etree.fromstring(document, parser)


def results(root):
    return [element for element in root.iter(SVG + "g") if element.get(WRITTEN)]


def first_points(group):
    """Where each stroke begins, in the group's own coordinates."""
    return [tuple(float(number) for number in re.findall(r"-?[\d.]+", path.get("d"))[:2])
            for path in group.iter(SVG + "path")]


class Places(unittest.TestCase):
    def test_strokes_begin_where_the_text_began(self):
        _, _, root = write("lines.svg", "--id=t-turned")
        group, = results(root)
        self.assertEqual(first_points(group)[0], (40.0, 30.0))

    def test_the_group_has_the_transform_of_its_text(self):
        _, _, root = write("lines.svg", "--id=t-end")
        group, = results(root)
        self.assertEqual(Transform(group.get("transform")).a, 2)
        self.assertEqual(group.getparent().get("id"), "layer")

    def test_an_x_height_in_millimetres_is_that_on_the_page(self):
        document = "scaled.svg"
        ink = DrawnInk()
        _, _, root = write(document, "--id=t", "--size=given", "--x_height=3", ink=ink)
        group, = results(root)
        # 10 units are a millimetre, and the group around halves: an 'n' is 60 units high.
        n = [path.get("d") for path in group.iter(SVG + "path")][2]
        self.assertEqual(abs(float(re.findall(r"-?[\d.]+", n)[3])), 60.0)

    def test_a_full_frame_is_told_and_nothing_is_dropped(self):
        status, messages, root = write("flowed.svg", "--id=t-old", "--size=given", "--x_height=8")
        self.assertEqual(status, 0)
        self.assertIn("below", messages)
        text = "".join(g.get("{http://www.inkscape.org/namespaces/inkscape}label").replace(" ", "")
                       for g in results(root)[0] if g.tag == SVG + "g")
        self.assertEqual(text, "FlowedasInkscapedidlongago")

    def test_strokes_stay_in_their_shape(self):
        _, _, root = write("flowed.svg", "--id=t-round")
        group, = results(root)
        for x, y in first_points(group):
            self.assertLess((x - 50) ** 2 + (y - 140) ** 2, 41 ** 2)

    def test_strokes_stay_out_of_a_hole(self):
        _, _, root = write("flowed.svg", "--id=t-holed")
        group, = results(root)
        inside = [(x, y) for x, y in first_points(group) if 119 < x < 141 and 126 < y < 145]
        self.assertEqual(inside, [])


class Originals(unittest.TestCase):
    def original(self, choice):
        _, _, root = write("lines.svg", "--id=t-class", "--original=" + choice)
        found = [text for text in root.iter(SVG + "text") if text.get("id") == "t-class"]
        return found[0] if found else None

    def test_it_is_hidden(self):
        self.assertIn("display:none", self.original("hide").get("style"))

    def test_it_is_kept(self):
        self.assertIsNone(self.original("keep").get("style"))

    def test_it_is_removed(self):
        self.assertIsNone(self.original("remove"))


class Reopening(unittest.TestCase):
    def again(self, *arguments, first=("--id=t-turned", "--seed=2")):
        _, _, root = write("lines.svg", *first)
        group, = results(root)
        group.set("id", "written")
        group.set("transform", "translate(7,7)")
        return write(etree.tostring(root), "--id=written", *arguments)

    def test_a_group_remembers_its_text(self):
        _, messages, root = self.again("--reopen=show")
        self.assertIsNone(root)
        self.assertIn("Turned bold text\nsecond line", messages)

    def test_a_group_is_replaced_where_it_was_moved(self):
        _, _, root = self.again()
        group, = results(root)
        self.assertEqual(group.get("id"), "written")
        self.assertEqual(Transform(group.get("transform")), Transform("translate(7,7)"))
        self.assertEqual(first_points(group)[0], (40.0, 30.0))

    def test_with_its_own_settings_it_comes_out_the_same(self):
        _, _, once = write("lines.svg", "--id=t-turned", "--seed=2")
        _, _, again = self.again("--reopen=own", "--seed=9")
        strokes = [[path.get("d") for path in results(root)[0].iter(SVG + "path")] for root in (once, again)]
        self.assertEqual(*strokes)

    def test_it_takes_another_text(self):
        _, _, root = self.again("--source=given", "--text=other words\\nsecond\\nthird")
        group, = results(root)
        self.assertEqual(Remembered.of(group).text, "other words\nsecond\nthird")
        self.assertEqual(first_points(group)[0], (40.0, 30.0))

    def test_damage_is_told(self):
        for damaged in ("{", "[]", '{"version": 1}', '{"version": 1, "text": "", "settings": {}, "block": {}}',
                        '{"version": 99}'):
            with self.subTest(damaged):
                document = etree.fromstring(b'<svg xmlns="http://www.w3.org/2000/svg"><g id="g"/></svg>')
                document[0].set(WRITTEN, damaged)
                status, messages, root = write(etree.tostring(document), "--id=g")
                self.assertEqual((status, root), (1, None))
                self.assertIn("cannot be opened again", messages)


class Seeds(unittest.TestCase):
    def seed(self, document, *arguments):
        ink = DrawnInk()
        _, _, root = write(document, "--id=t-class", "--original=keep", *arguments, ink=ink)
        return ink.asked[0][2], etree.tostring(root)

    def test_the_same_seed_gives_the_same_strokes(self):
        self.assertEqual(self.seed("lines.svg", "--seed=5"), self.seed("lines.svg", "--seed=5"))

    def test_new_each_time_is_what_the_preview_showed(self):
        self.assertEqual(self.seed("lines.svg", "--new_each_time=true"),
                         self.seed("lines.svg", "--new_each_time=true"))

    def test_new_each_time_is_new_once_it_was_applied(self):
        first, applied = self.seed("lines.svg", "--new_each_time=true")
        second, _ = self.seed(applied, "--new_each_time=true")
        self.assertNotEqual(first, second)


class Messages(unittest.TestCase):
    def test_nothing_selected(self):
        status, messages, root = write("lines.svg")
        self.assertEqual((status, root), (1, None))
        self.assertIn("No text is selected", messages)

    def test_no_text_to_write(self):
        status, messages, _ = write("lines.svg", "--source=given", "--text= ")
        self.assertEqual(status, 1)
        self.assertIn("There is no text to write", messages)

    def test_words_that_cannot_be_read_are_listed(self):
        status, messages, root = write("lines.svg", "--source=given", "--text=a legible and an illegible word")
        self.assertEqual(status, 0)
        self.assertIn("No try could be read of these words, so they are drawn: illegible.", messages)
        self.assertIsNotNone(root)

    def test_the_engine_refuses(self):
        status, messages, root = write("lines.svg", "--source=given", "--text=refuse")
        self.assertEqual((status, messages.strip(), root), (1, "the penman refuses to write 'refuse'", None))

    def test_no_svg(self):
        status, messages, _ = write(b"no document at all")
        self.assertEqual((status, messages.strip()), (1, "This document is not SVG that can be read."))


class StrangeDocuments(unittest.TestCase):
    def test_a_file_named_by_an_entity_is_not_read(self):
        _, _, root = write("secret.svg", "--id=t")
        self.assertEqual(Remembered.of(results(root)[0]).text, "before after")

    def test_characters_with_a_meaning_in_xml_are_text(self):
        _, _, root = write("strange.svg", "--id=t")
        self.assertEqual(Remembered.of(results(root)[0]).text, 'a < b & c ]]> d "e" <f>')

    def test_what_is_around_stays(self):
        _, _, root = write("strange.svg", "--id=t")
        whole = etree.tostring(root.getroottree())
        for part in (b"<!ENTITY greeting \"hello\">", b"&greeting;", b"<?instruction stays?>", b"<!-- inside -->"):
            self.assertIn(part, whole)


class Learning(unittest.TestCase):
    DOCUMENT = (b'<svg xmlns="http://www.w3.org/2000/svg"><g id="g" transform="scale(2)">'
                b'<path id="a" d="M0,0 C1,1 2,1 3,0 M5,5 L6,6"/><g transform="translate(1,0)"><path id="b" d="M7,7 l1,1"/>'
                b'</g><path style="display:none" d="M0,0 9,9"/></g><path id="c" d="M1,1 2,2 Z M3,3 4,4 z"/></svg>')

    def learn(self, *arguments, ink=None):
        return served.work("learn", list(arguments), self.DOCUMENT, ink or DrawnInk())

    def test_each_subpath_is_a_stroke(self):
        status, messages, document = self.learn("--id=g", "--text=two words", "--name=mine")
        self.assertEqual((status, messages.strip(), document),
                         (0, "learned 'mine' from 3 strokes that say 'two words'", b""))

    def test_strokes_stand_where_they_are_seen_in_the_order_of_the_document(self):
        ink = DrawnInk()
        self.learn("--id=b", "--id=a", "--text=two words", ink=ink)
        strokes, = ink.learned
        self.assertEqual([stroke[:2] + stroke[-2:] for stroke in strokes],
                         [[0, 0, 6, 0], [10, 10, 12, 12], [16, 14, 18, 16]])

    def test_curves_are_followed_to_a_hundredth_of_the_height_of_a_stroke(self):
        ink = DrawnInk()
        self.learn("--id=a", "--text=two words", ink=ink)
        arch = ink.learned[0][0]
        for share in range(21):
            t = share / 20
            x, y = 6 * t, 6 * t * (1 - t)
            nearest = min(abs(y - (y0 + (x - x0) / (x1 - x0) * (y1 - y0)))
                          for x0, y0, x1, y1 in zip(arch[::2], arch[1::2], arch[2::2], arch[3::2]) if x0 <= x <= x1)
            self.assertLess(nearest, 0.01 * 2)

    def test_lines_of_text_stay_lines(self):
        _, messages, _ = self.learn("--id=g", "--text=one  line\\n\\nand another\\n", "--name=mine")
        self.assertIn("say 'one line\nand another'", messages)

    def test_outlines_are_refused(self):
        status, messages, _ = self.learn("--id=c", "--text=two words")
        self.assertEqual(status, 1)
        self.assertIn("are outlines", messages)

    def test_it_asks_for_what_is_missing(self):
        for arguments, asked in ((["--id=g"], "Type what the selected paths say"),
                                 (["--text=x"], "Select the paths"), (["--id=g", "--text=x", "--name="], "a name"),
                                 (["--id=g", "--text=x", "--name=default"], "a name")):
            with self.subTest(asked):
                status, messages, _ = self.learn(*arguments)
                self.assertEqual(status, 1)
                self.assertIn(asked, messages)


if __name__ == "__main__":
    unittest.main()
