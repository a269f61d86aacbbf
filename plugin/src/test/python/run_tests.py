"""Runs all tests; prints one line for each: name, tab, outcome, tab, what there is to tell."""
import os
import sys
import unittest

import support


class Lines(unittest.TestResult):
    def tell(self, test, outcome, told=""):
        name = test.id() if not hasattr(test, "params") else test.test_case.id() + " " + test._subDescription()
        print("%s\t%s\t%s" % (name, outcome, told.replace("\\", "\\\\").replace("\n", "\\n")), file=OUT, flush=True)

    def addSuccess(self, test):
        self.tell(test, "passed")

    def addSkip(self, test, reason):
        self.tell(test, "skipped", reason)

    def addError(self, test, err):
        self.tell(test, "failed", self._exc_info_to_string(err, test))

    addFailure = addError

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self.tell(subtest, "failed", self._exc_info_to_string(err, test))


if __name__ == "__main__":
    # Tests may print; the lines go to where standard output was.
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as OUT:
        os.dup2(2, 1)
        unittest.defaultTestLoader.discover(support.HERE).run(Lines())
