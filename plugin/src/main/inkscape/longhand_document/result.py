"""The group that handwriting becomes, which remembers its text and settings and can be opened again."""
import json

from inkex import Group, PathElement, Style

from . import drawing
from .blocks import Block

NAMESPACE = "https://longhand.github.io/ns/inkscape"
WRITTEN = "{%s}written" % NAMESPACE
PREFIX = "longhand"
VERSION = 1
LABEL_LENGTH = 40

# The pen's width when it comes from the text, of the x-height.
PEN = 0.11
BOLD_PEN = 0.19


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


def group_of(lines, block, settings, pen_width, color, outlined):
    """A group with a group for each line in it, and a path for each stroke in writing order.

    pen_width in user units of the block, or None for one that goes with the text; color, or None
    for the text's own.
    """
    group = Group()
    text = block.text()
    group.label = "Handwriting: " + shortened(text)
    group.set(WRITTEN, json.dumps({"version": VERSION, "text": text, "settings": settings,
                                   "block": block.to_json()}, sort_keys=True))
    looks = {stroke.look for line in lines for stroke in line.strokes}
    pens = {(stroke.look, stroke.x_height) for line in lines for stroke in line.strokes}
    common = style_of(*next(iter(pens)), pen_width, color, outlined) if len(pens) == 1 and len(looks) == 1 else None
    group.style = common or Style()
    for line in lines:
        row = group.add(Group())
        row.label = shortened(line.text)
        for stroke in line.strokes:
            width = width_of(stroke.look, stroke.x_height, pen_width)
            path = PathElement()
            path.set("d", drawing.outline(stroke.points, width, stroke.x_height) if outlined
                     else drawing.centre_line(stroke.points, stroke.x_height))
            if common is None:
                path.style = style_of(stroke.look, stroke.x_height, pen_width, color, outlined)
            row.add(path)
    return group


def style_of(look, x_height, pen_width, color, outlined):
    opacity = {} if look.opacity == 1.0 or color else {"opacity": "%g" % look.opacity}
    paint = color or look.color
    if outlined:
        return Style({"fill": paint, "fill-rule": "nonzero", "stroke": "none", **opacity})
    return Style({"fill": "none", "stroke": paint, "stroke-width": "%.4g" % width_of(look, x_height, pen_width),
                  "stroke-linecap": "round", "stroke-linejoin": "round", **opacity})


def width_of(look, x_height, pen_width):
    return pen_width or x_height * (BOLD_PEN if look.bold else PEN)


def shortened(text):
    text = " ".join(text.split())
    return text if len(text) <= LABEL_LENGTH else text[:LABEL_LENGTH - 1] + "\u2026"
