"""A zigzag for each character, by the rule that DrawnPenman.java follows too; lines drawn straight."""
import support
from longhand_document.ink import InkError, InkLine, InkWord

assert support.SOURCES
ADVANCE = 0.75
WIDTH = 0.5


class DrawnInk:
    """Ink for tests of what lies around it; remembers what it was asked."""

    def __init__(self):
        self.asked = []
        self.learned = []

    def write(self, manner, texts, seeds):
        self.asked.append((manner, texts, seeds))
        return [self._line(text, seed) for text, seed in zip(texts, seeds)]

    def draw(self, pen, width, x_height, strokes):
        closing = "" if pen == "line" else " z"
        return ["m " + " ".join("%.3f,%.3f" % pair for pair in zip(steps(stroke[::2]), steps(stroke[1::2]))) + closing
                for stroke in strokes]

    def learn(self, hand, name, text, strokes):
        self.learned.append(strokes)
        return "learned '%s' from %d strokes that say '%s'" % (name, len(strokes), text)

    @staticmethod
    def _line(text, seed):
        if text == "refuse":
            raise InkError("the penman refuses to write 'refuse'")
        slant = (seed & 3) * 0.0625
        words, unreadable, start = [], [], 0
        for word in text.split(" "):
            strokes = []
            for i, character in enumerate(word, start):
                top = -2.0 if character in "bdfhklt" or character.isupper() else -1.0
                bottom = 1.0 if character in "gjpqy" else 0.0
                x = i * ADVANCE
                strokes.append([x, bottom, x + WIDTH / 2, top, x + WIDTH, bottom - slant])
            words.append(InkWord(word, start, start * ADVANCE, (start + len(word) - 1) * ADVANCE + WIDTH, strokes))
            if word == "illegible":
                unreadable.append(word)
            start += len(word) + 1
        return InkLine(words, unreadable)


def steps(values):
    return [values[0]] + [b - a for a, b in zip(values, values[1:])]
