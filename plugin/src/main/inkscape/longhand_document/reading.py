"""Reads the text objects of an SVG as blocks: text, tspan, flowed text, text in shapes and on paths."""
import re

from inkex import Transform

from .blocks import END, JUSTIFY, MIDDLE, START, Block, Line, Look, Run
from .frames import Frame, polygons_of

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}"
SODIPODI = "{http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd}"
TEXTS = (SVG + "text", SVG + "flowRoot")

NORMAL_LINE_HEIGHT = 1.25
# Of the font size: how far the top of a line box is above the base line, as in common fonts.
ASCENT = 0.76
UNITS = {"": 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
NAMED_SIZES = {"xx-small": 9.0, "x-small": 10.0, "small": 13.0, "medium": 16.0, "large": 18.0, "x-large": 24.0,
               "xx-large": 32.0}
NUMBER = re.compile(r"\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)\s*([a-zA-Z%]*)")


def read(element):
    """The block of a text or flowRoot element, or None if nothing is written in it."""
    reader = FlowReader(element) if element.tag == SVG + "flowRoot" else TextReader(element)
    return reader.block()


def length(value, font_size, whole=0.0):
    """A CSS length in user units, or None; em and % are of the font size or of a whole."""
    match = NUMBER.match(value or "")
    if not match:
        return None
    number, unit = float(match.group(1)), match.group(2).lower()
    if unit == "em":
        return number * font_size
    if unit == "ex":
        return number * font_size / 2
    if unit == "%":
        return number / 100 * whole
    return number * UNITS[unit] if unit in UNITS else None


def size_of(style, parent_size):
    """The font size of a style, given that of its parent."""
    value = str(style.get("font-size") or "").strip()
    if value in NAMED_SIZES:
        return NAMED_SIZES[value]
    if value in ("smaller", "larger"):
        return parent_size * (1 / 1.2 if value == "smaller" else 1.2)
    size = length(value, parent_size, parent_size)
    return size if size and size > 0 else parent_size


def own_size(element, parent_size):
    """The font size of an element; what it does not say itself it has from its parent."""
    return size_of({"font-size": element.style.get("font-size") or element.get("font-size")}, parent_size)


def pitch_of(style, size):
    """The distance of base lines that a style asks for."""
    value = str(style.get("line-height") or "").strip()
    match = NUMBER.match(value)
    if match and not match.group(2):
        return float(match.group(1)) * size
    return length(value, size, size) or NORMAL_LINE_HEIGHT * size


def look_of(style, size, rise=0.0):
    """What a pen takes over from a style: a text that is only outlined gets the outline's colour."""
    fill, stroke = (str(style.get(name) or "").strip() for name in ("fill", "stroke"))
    outlined = fill == "none" and stroke not in ("", "none")
    color = stroke if outlined else fill
    if color in ("", "none"):
        color = "#000000"
    weight = str(style.get("font-weight") or "")
    bold = weight in ("bold", "bolder") or weight.isdigit() and int(weight) >= 600
    return Look(size, color, fraction(style.get("stroke-opacity" if outlined else "fill-opacity")), bold, rise)


def fraction(value):
    number = length(str(value or ""), 1.0, 1.0)
    return 1.0 if number is None else min(max(number, 0.0), 1.0)


def anchor_of(style):
    return {"middle": MIDDLE, "end": END}.get(str(style.get("text-anchor") or "").strip(), START)


def align_of(style):
    """Where the lines of flowed text are to stand."""
    value = str(style.get("text-align") or "").strip()
    known = {"start": START, "left": START, "center": MIDDLE, "end": END, "right": END, "justify": JUSTIFY}
    return known.get(value) or anchor_of(style)


def first_number(element, name, size):
    return length((element.get(name) or "").replace(",", " ").split(" ")[0], size)


def is_shown(element):
    return str(element.specified_style().get("display") or "") != "none"


class TextReader:
    """Walks through a text element and notes its lines.

    A line begins at a tspan that Inkscape marks as one or that has a place of its own.
    """

    def __init__(self, element):
        self.element = element
        self.style = element.specified_style()
        self.size = size_of(self.style, 16.0)
        self.pitch = pitch_of(self.style, self.size)
        self.lines = []
        self.break_pending = False
        self.placed = False
        self.curve = None

    def block(self):
        frame = self.frame()
        self.open_line(first_number(self.element, "x", self.size) or 0.0,
                       first_number(self.element, "y", self.size) or 0.0, self.style)
        self.placed = self.element.get("x") is not None or self.element.get("y") is not None
        self.walk(self.element, self.style, self.size, 0.0)
        lines = [line for line in self.lines if line.text().strip() or self.is_blank_paragraph(line)]
        while lines and not lines[-1].text().strip():
            lines.pop()
        if not lines:
            return None
        if frame is None:
            for line in lines:
                line.ends_paragraph = True
        look = next(run.look for line in lines for run in line.runs if run.text.strip())
        pitch = self.pitch
        steps = sorted(b.y - a.y for a, b in zip(lines, lines[1:]) if b.y > a.y)
        if steps:
            pitch = steps[len(steps) // 2]
        elif look.size > self.size:
            pitch = self.pitch / self.size * look.size
        align = align_of(self.style) if frame else lines[0].anchor
        return Block(lines, look, pitch, align, self.placed or frame is None, frame, self.curve)

    @staticmethod
    def is_blank_paragraph(line):
        return "\n" in line.text()

    def open_line(self, x, y, style):
        self.lines.append(Line(x, y, anchor_of(style), [], False))
        self.break_pending = False

    def walk(self, element, style, size, rise):
        self.say(element.text, element, style, size, rise)
        for child in element:
            if isinstance(child.tag, str):
                if child.tag in (SVG + "tspan", SVG + "a"):
                    self.span(child, size, rise)
                elif child.tag == SVG + "textPath":
                    self.follow(child)
                    self.span(child, size, rise)
            self.say(child.tail, element, style, size, rise)

    def span(self, span, parent_size, rise):
        style = span.specified_style()
        if str(style.get("display") or "") == "none":
            return
        size = own_size(span, parent_size)
        x, y = first_number(span, "x", size), first_number(span, "y", size)
        down = first_number(span, "dy", size) or 0.0
        line = self.lines[-1]
        if x is not None or y is not None:
            begun = bool(line.text())
            self.placed = True
            if not begun:
                self.lines.pop()
            self.open_line(line.x if x is None else x, (line.y if y is None else y) + down, style)
        elif span.get(SODIPODI + "role") == "line" and any(previous.runs for previous in self.lines):
            self.open_line(line.x, line.y + self.pitch, style)
        else:
            rise += down
        self.walk(span, style, size, rise + self.shift(span, size))

    @staticmethod
    def shift(span, size):
        value = str(span.style.get("baseline-shift") or "")
        if value in ("sub", "super"):
            return size * (0.2 if value == "sub" else -0.4)
        return -(length(value, size, size) or 0.0)

    def say(self, text, element, style, size, rise):
        if not text:
            return
        if str(style.get("white-space") or "").startswith("pre"):
            parts = re.split("(\n)", text)
        else:
            parts = [text.replace("\n", " ")]
        for part in parts:
            if self.break_pending and part.strip(" "):
                line = self.lines[-1]
                self.open_line(line.x, line.y + self.pitch, style)
            if part == "\n":
                self.lines[-1].ends_paragraph = True
                self.break_pending = True
            if part:
                self.lines[-1].runs.append(Run(part, look_of(style, size, rise)))

    def follow(self, text_path):
        """Notes the path that the text stands on."""
        path = self.element.root.getElementById((text_path.get("href") or text_path.get(XLINK + "href") or "")[1:])
        if path is None or not hasattr(path, "get_path"):
            return
        polylines = polygons_of(path)
        if not polylines or len(polylines[0]) < 2:
            return
        self.curve = polylines[0]
        whole = sum(((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5
                    for (x0, y0), (x1, y1) in zip(self.curve, self.curve[1:]))
        offset = length(text_path.get("startOffset") or str(text_path.style.get("startOffset") or ""), self.size,
                        whole)
        self.lines[-1].x = offset or 0.0
        self.lines[-1].y = 0.0

    def frame(self):
        """The shapes that the text flows in, if it does."""
        padding = length(str(self.style.get("shape-padding") or ""), self.size) or 0.0
        shapes = self.shapes("shape-inside")
        if shapes:
            return Frame(shapes, self.shapes("shape-subtract"), padding)
        width = length(str(self.style.get("inline-size") or ""), self.size)
        if width:
            x = first_number(self.element, "x", self.size) or 0.0
            y = first_number(self.element, "y", self.size) or 0.0
            left = x - width * {START: 0.0, MIDDLE: 0.5, END: 1.0}[anchor_of(self.style)]
            top = y - ASCENT * self.size - (self.pitch - self.size) / 2
            return Frame.endless(left, left + width, top)
        return None

    def shapes(self, name):
        found = []
        for identifier in re.findall(r"url\(\s*[\"']?#([^)\"']+)", str(self.style.get(name) or "")):
            shape = self.element.root.getElementById(identifier)
            if shape is not None and hasattr(shape, "get_path"):
                found.append(polygons_of(shape))
        return found


class FlowReader:
    """Reads the flowed text of Inkscape before 1.0, a flowRoot."""

    def __init__(self, element):
        self.element = element
        self.style = element.specified_style()
        self.size = size_of(self.style, 16.0)

    def block(self):
        shapes, holes, lines = [], [], []
        for child in self.element.iter():
            if child.tag in (SVG + "flowRegion", SVG + "flowRegionExclude"):
                found = [polygons_of(shape, self.between(child)) for shape in child if hasattr(shape, "get_path")]
                (shapes if child.tag == SVG + "flowRegion" else holes).extend(found)
            elif child.tag in (SVG + "flowPara", SVG + "flowLine"):
                line = Line(0.0, 0.0, anchor_of(child.specified_style()))
                self.walk(child, self.size, line)
                lines.append(line)
        frame = Frame(shapes, holes)
        while lines and not lines[-1].text().strip():
            lines.pop()
        if not lines or not frame.shapes:
            return None
        look = next(run.look for line in lines for run in line.runs if run.text.strip())
        style = self.element.specified_style()
        return Block(lines, look, pitch_of(style, look.size), align_of(style), False, frame)

    @staticmethod
    def between(region):
        return Transform(region.get("transform"))

    def walk(self, element, size, line):
        style = element.specified_style()
        size = own_size(element, size)
        self.say(element.text, style, size, line)
        for child in element:
            if isinstance(child.tag, str):
                self.walk(child, size, line)
            self.say(child.tail, style, size, line)

    @staticmethod
    def say(text, style, size, line):
        if text:
            line.runs.append(Run(text.replace("\n", " "), look_of(style, size)))
