"""The same cases in the warm process, by jep, and in Inkscape's Python, which asks it for ink."""
import os
import sys
import unittest

from cases import CASES
from support import installed, needs_java, needs_jep, svg


class TwoPlaces(unittest.TestCase):
    def results(self, python):
        found = {}
        with installed(python=python) as installation:
            for name, (document, arguments) in CASES.items():
                found[name] = installation.run(svg(document), *arguments)
            self.assertEqual(self.documents_in_process(installation), python != "none")
        return found

    @staticmethod
    def documents_in_process(installation):
        """Whether the warm process says that it works on documents."""
        import longhand_client

        os.environ["LONGHAND_RUNTIME_DIR"] = installation.runtime
        try:
            connection = longhand_client.try_to_connect()
            try:
                return connection.documents
            finally:
                connection.close()
        finally:
            del os.environ["LONGHAND_RUNTIME_DIR"]

    @needs_jep
    def test_both_places_give_the_same_documents(self):
        by_jep, by_socket = self.results(sys.executable), self.results("none")
        for name in CASES:
            with self.subTest(name):
                self.assertEqual(by_jep[name], by_socket[name])
                self.assertEqual(by_jep[name][0], 0)
                self.assertIn(b"longhand:written", by_jep[name][1])

    @needs_jep
    def test_jep_of_another_version_is_not_used_but_the_work_is_done(self):
        with installed(python=sys.executable) as installation:
            probe = installation.folder + "/longhand_probe.py"
            with open(probe, encoding="utf-8") as file:
                source = file.read().replace('found["version"] = version(folder)', 'found["version"] = "4.0.0"')
            with open(probe, "w", encoding="utf-8") as file:
                file.write(source)
            status, document, messages = installation.run(svg("lines.svg"), "--id=t-class")
            self.assertEqual((status, messages), (0, ""))
            self.assertIn(b"longhand:written", document)
            self.assertFalse(self.documents_in_process(installation))

    @needs_java
    def test_ink_by_socket_is_ink_of_the_plain_cases(self):
        """DrawnPenman.java and drawn_ink.py draw by one rule; only the pens differ."""
        from test_document_work import parse, results, write

        with installed(python="none") as installation:
            for name in ("lines", "flowed", "scaled"):
                document, arguments = CASES[name]
                _, by_socket, _ = installation.run(svg(document), *arguments)
                _, _, plain = write(document, *arguments)
                labels = [[group.get("{http://www.inkscape.org/namespaces/inkscape}label")
                           for result in results(root) for group in result.iter()]
                          for root in (parse(by_socket), plain)]
                self.assertEqual(*labels)


if __name__ == "__main__":
    unittest.main()
