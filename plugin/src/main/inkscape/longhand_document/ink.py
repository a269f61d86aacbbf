"""Where ink comes from: the engine in this process, or the warm process at the other end of a socket.

Ink is in x-heights: the base line is y = 0, y grows downward, a line begins at x = 0.
"""
from dataclasses import dataclass
from json import dumps, loads
from typing import List

from longhand_client import Trouble


REFUSAL = "io.github.longhand.LonghandException"


class InkError(Exception):
    """The engine refused; its text is for the user."""


@dataclass(frozen=True)
class Manner:
    """How to write: hand and style by name (empty for the default), bias, checked or not."""

    hand: str
    style: str
    bias: float
    checked: bool


@dataclass(frozen=True)
class InkWord:
    """A word's place in its line and its strokes, each [x0, y0, x1, y1, ...]."""

    text: str
    start: int
    left: float
    right: float
    strokes: List[List[float]]


@dataclass(frozen=True)
class InkLine:
    """A written line and those of its words that could not be made readable."""

    words: List[InkWord]
    unreadable: List[str]


class EngineInk:
    """Ink from the engine's own objects, by way of io.github.longhand.inkscape.ink.InkDesk."""

    def __init__(self, desk):
        self._desk = desk

    def write(self, manner, texts, seeds):
        lines = self._ask(self._desk.write, manner.hand, manner.style, manner.bias, manner.checked, texts, seeds)
        return [InkLine([self._word(word) for word in line.words()], [str(word) for word in line.unreadable()])
                for line in lines]

    def draw(self, pen, width, x_height, strokes):
        """The path data of each stroke; all lengths in the unit of the strokes."""
        return [str(path) for path in self._ask(self._desk.draw, pen, width, x_height, strokes)]

    def learn(self, hand, name, text, strokes):
        return str(self._ask(self._desk.learn, hand, name, text, strokes))

    @staticmethod
    def _word(word):
        return InkWord(str(word.text()), word.start(), word.left(), word.right(),
                       [list(stroke) for stroke in word.strokes()])

    @staticmethod
    def _ask(method, *arguments):
        try:
            return method(*arguments)
        except Exception as error:
            # jep makes it a Python exception that carries the Java one.
            cause = error.args[0] if error.args else None
            if not hasattr(cause, "getMessage") or not str(cause.toString()).startswith(REFUSAL):
                raise
            raise InkError(str(cause.getMessage())) from error


class SocketInk:
    """Ink from the warm process, in its words."""

    def __init__(self, connection):
        self._connection = connection

    def write(self, manner, texts, seeds):
        content = self._ask({"do": "write", "hand": manner.hand, "style": manner.style, "bias": manner.bias,
                             "checked": manner.checked, "texts": texts, "seeds": seeds})[1]
        return [InkLine([InkWord(**word) for word in line["words"]], line["unreadable"])
                for line in loads(content.decode("utf-8"))["lines"]]

    def draw(self, pen, width, x_height, strokes):
        content = self._ask({"do": "draw", "pen": pen, "width": width, "x_height": x_height},
                            dumps({"strokes": strokes}).encode("utf-8"))[1]
        return loads(content.decode("utf-8"))["paths"]

    def learn(self, hand, name, text, strokes):
        reply = self._ask({"do": "learn", "hand": hand, "name": name, "text": text},
                          dumps({"strokes": strokes}).encode("utf-8"))[0]
        return reply.get("told", "")

    def _ask(self, header, body=b""):
        try:
            return self._connection.ask(header, body)
        except Trouble as trouble:
            raise InkError(str(trouble)) from trouble
