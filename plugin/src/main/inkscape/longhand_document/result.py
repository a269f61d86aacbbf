"""The group that handwriting becomes, which remembers its text and settings and can be opened again."""
import json
from dataclasses import dataclass
from typing import Optional

from inkex import Group, PathElement, Style

from .blocks import Block

NAMESPACE = "https://longhand.github.io/ns/inkscape"
WRITTEN = "{%s}written" % NAMESPACE
PREFIX = "longhand"
VERSION = 1
LABEL_LENGTH = 40

# The pen's width when it comes from the text, of the x-height.
PEN = 0.11
BOLD_PEN = 0.19
CENTRE_LINE = "line"


def is_result(element):
    return element.get(WRITTEN) is not None


class Remembered:
    """What a group was made of."""

    def __init__(self, text, settings, block):
        self.text = text
        self.settings = settings
        self.block = block

    @classmethod
    def of(cls, group):
        """What the group remembers; ValueError if that is damaged."""
        try:
            value = json.loads(group.get(WRITTEN))
            if value["version"] != VERSION:
                raise ValueError("it was made by another version of Longhand")
            return cls(str(value["text"]), dict(value["settings"]), Block.from_json(value["block"]))
        except (KeyError, TypeError, IndexError, AttributeError) as error:
            raise ValueError("what it says of its text is damaged") from error


@dataclass(frozen=True)
class Tool:
    """What is drawn with: a pen's name, its width in user units, and its colour.

    No width: one that goes with the text; no colour: the text's own.
    """

    pen: str
    width: Optional[float]
    color: Optional[str]

    def outlined(self):
        return self.pen != CENTRE_LINE

    def width_for(self, look, x_height):
        return self.width or x_height * (BOLD_PEN if look.bold else PEN)

    def style_for(self, look, x_height):
        opacity = {} if look.opacity == 1.0 or self.color else {"opacity": "%g" % look.opacity}
        paint = self.color or look.color
        if self.outlined():
            return Style({"fill": paint, "fill-rule": "nonzero", "stroke": "none", **opacity})
        return Style({"fill": "none", "stroke": paint, "stroke-width": "%.4g" % self.width_for(look, x_height),
                      "stroke-linecap": "round", "stroke-linejoin": "round", **opacity})


def group_of(lines, block, settings, tool, ink):
    """A group with a group for each line in it, and a path for each stroke in writing order."""
    group = Group()
    text = block.text()
    group.label = "Handwriting: " + shortened(text)
    group.set(WRITTEN, json.dumps({"version": VERSION, "text": text, "settings": settings,
                                   "block": block.to_json()}, sort_keys=True))
    strokes = [stroke for line in lines for stroke in line.strokes]
    kinds = {}
    for stroke in strokes:
        kinds.setdefault((stroke.look, stroke.x_height), []).append(stroke)
    paths = {}
    for (look, x_height), kind in kinds.items():
        drawn = ink.draw(tool.pen, tool.width_for(look, x_height), x_height, [stroke.points for stroke in kind])
        paths.update((id(stroke), path) for stroke, path in zip(kind, drawn))
    if len(kinds) == 1:
        group.style = tool.style_for(*next(iter(kinds)))
    for line in lines:
        row = group.add(Group())
        row.label = shortened(line.text)
        for stroke in line.strokes:
            path = row.add(PathElement())
            path.set("d", paths[id(stroke)])
            if len(kinds) > 1:
                path.style = tool.style_for(stroke.look, stroke.x_height)
    return group


def shortened(text):
    text = " ".join(text.split())
    return text if len(text) <= LABEL_LENGTH else text[:LABEL_LENGTH - 1] + "\u2026"
