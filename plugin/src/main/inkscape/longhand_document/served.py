"""Runs a menu entry on a document that comes as bytes and goes as bytes.

In the warm process, one job at a time: run, then messages and document, then forget.
"""
import io
import sys
import traceback

from longhand_client import HungUp

from .ink import EngineInk
from .languages import speak
from .learn import LearnStyle
from .write import Handwriting

ENTRIES = {"write": Handwriting, "learn": LearnStyle}
HARMLESS = "The document is as it was."


class Service:
    """The last job's outcome, and the ink that every job is given."""

    def __init__(self, ink):
        self.ink = ink
        self.outcome = (0, "", b"")


_service = None


def open_for_work(desk):
    """Makes ready to run jobs with the engine's desk."""
    global _service
    _service = Service(EngineInk(desk))


def run(entry, arguments, languages, document):
    """Does a job; returns its exit status."""
    _service.outcome = work(str(entry), [str(argument) for argument in arguments], bytes(memoryview(document)),
                            _service.ink, [str(language) for language in languages])
    return _service.outcome[0]


def messages():
    return _service.outcome[1]


def document():
    return _service.outcome[2]


def forget():
    _service.outcome = (0, "", b"")


def work(entry, arguments, given, ink, languages=()):
    """Runs an entry; returns status, messages and the new document, empty if it stays as it is.

    Messages are in the first of the user's languages that there is a catalogue for.
    """
    speak(languages)
    told, kept, output = io.StringIO(), sys.stderr, io.BytesIO()
    status = 0
    sys.stderr = told
    try:
        ENTRIES[entry](ink, given).run(arguments, output)
    except SystemExit as stop:
        status = 0 if stop.code in (None, 0) else 1
    except HungUp:
        raise
    except Exception as error:
        traceback.print_exc(file=kept)
        told.write("Longhand could not do this: %s: %s. %s\n" % (type(error).__name__, error, HARMLESS))
        status = 1
    finally:
        sys.stderr = kept
    return status, told.getvalue(), output.getvalue() if status == 0 else b""
