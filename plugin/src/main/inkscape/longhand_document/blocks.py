"""Text as it stands on the page: what is to be written, where, how large and in which colour.

All lengths are in the user units of the text object.
"""
from dataclasses import asdict, dataclass, field, replace
from typing import List, Optional, Tuple

from .frames import Frame

START, MIDDLE, END, JUSTIFY = "start", "middle", "end", "justify"


@dataclass(frozen=True)
class Look:
    """What a pen takes over from a font."""

    size: float
    color: str
    opacity: float = 1.0
    bold: bool = False
    rise: float = 0.0


@dataclass
class Run:
    """Characters of one look."""

    text: str
    look: Look


@dataclass
class Line:
    """Runs on one base line, which begins, is centred or ends at x."""

    x: float
    y: float
    anchor: str
    runs: List[Run] = field(default_factory=list)
    ends_paragraph: bool = True

    def text(self):
        return "".join(run.text for run in self.runs)


@dataclass
class Block:
    """The lines of one text object.

    placed tells whether the lines know their places; if not, the frame gives them. pitch is the
    distance of base lines. A curve, if there is one, is a polyline that the base line follows.
    """

    lines: List[Line]
    look: Look
    pitch: float
    align: str
    placed: bool = True
    frame: Optional[Frame] = None
    curve: Optional[List[Tuple[float, float]]] = None

    def paragraphs(self):
        """The runs of each paragraph: lines that a frame broke are joined again."""
        paragraphs, current = [], []
        for line in self.lines:
            if current and line.runs:
                current.append(Run(" ", line.runs[0].look))
            current.extend(line.runs)
            if line.ends_paragraph:
                paragraphs.append(current)
                current = []
        if current:
            paragraphs.append(current)
        return paragraphs

    def text(self):
        """What is written here, a paragraph to a line."""
        return "\n".join(" ".join("".join(run.text for run in runs).split()) for runs in self.paragraphs())

    def saying(self, text):
        """This block with another text: its lines stand where these stood, and on below."""
        first = self.lines[0]
        lines = []
        for index, words in enumerate(text.split("\n")):
            if self.frame is None and index < len(self.lines):
                place = self.lines[index]
            else:
                last = lines[-1] if lines else first
                place = replace(last, y=last.y + self.pitch if lines else last.y)
            look = place.runs[0].look if place.runs else self.look
            lines.append(replace(place, runs=[Run(words, look)], ends_paragraph=True))
        return replace(self, lines=lines)

    def to_json(self):
        value = asdict(replace(self, frame=None))
        value["frame"] = self.frame.to_json() if self.frame else None
        return value

    @classmethod
    def from_json(cls, value):
        """The block that to_json was called on; ValueError, TypeError or KeyError if it is none."""

        def look(given):
            return Look(float(given["size"]), str(given["color"]), float(given["opacity"]), bool(given["bold"]),
                        float(given["rise"]))

        lines = [Line(float(line["x"]), float(line["y"]), str(line["anchor"]),
                      [Run(str(run["text"]), look(run["look"])) for run in line["runs"]],
                      bool(line["ends_paragraph"])) for line in value["lines"]]
        if not lines:
            raise ValueError("a block has lines")
        return cls(lines, look(value["look"]), float(value["pitch"]), str(value["align"]), bool(value["placed"]),
                   Frame.from_json(value["frame"]) if value["frame"] else None,
                   [(float(x), float(y)) for x, y in value["curve"]] if value["curve"] else None)
