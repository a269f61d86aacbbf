"""What is said to the user, in his language: from the catalogues in the extension's folder locale."""
import gettext
import os

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "locale")
_spoken = gettext.NullTranslations()


def speak(languages):
    """From now on messages are in the first of the languages that there is a catalogue for, else in English."""
    global _spoken
    _spoken = gettext.translation("longhand", FOLDER, languages, fallback=True)


def _(message):
    return _spoken.gettext(message)
