"""Sets handwriting in the place of text: words to lines, lines to base lines, x-heights to user units."""
from bisect import bisect_right
from dataclasses import dataclass, field
from math import hypot
from typing import List, Optional

from .blocks import END, JUSTIFY, MIDDLE, START, Look
from .ink import InkWord
from .reading import ASCENT

# The x-height of a font of size 1, as in common fonts.
X_HEIGHT = 0.5
# What a network has seen of lines; longer text is written in parts.
LONGEST_PART = 50
# Between words that were not written in one go, and the least between any two; in x-heights.
GAP = 0.9
LEAST_GAP = 0.25
SEED_STEP = 1000003
# A no-break space belongs to its word.
BLANKS = " \t\n\r"
LARGEST_SEED = (1 << 63) - 1
# Base lines that are tried in a frame.
MOST_ROWS = 2000


@dataclass
class Word:
    """A word to be written, and, once it is, its strokes from its own left edge; in x-heights."""

    text: str
    look: Look
    strokes: List[List[float]] = field(default_factory=list)
    width: float = 0.0
    gap: float = GAP


@dataclass(frozen=True)
class PenStroke:
    """A stroke where it stands: [x0, y0, x1, y1, ...] and the x-height in user units."""

    points: List[float]
    look: Look
    x_height: float


@dataclass
class SetLine:
    """One written line."""

    text: str
    strokes: List[PenStroke]


@dataclass(frozen=True)
class Layout:
    """How text is to be set; lengths in user units of the text.

    x_height: None for that of the font; line_height: None for the text's own, else a factor of the
    font size; wrap: 'frame', 'lines' or 'width'; align: None for the text's own.
    """

    x_height: Optional[float]
    line_height: Optional[float]
    wrap: str
    width: float
    align: Optional[str]


class Setter:
    """Sets blocks with ink of one manner; notes what the user should know."""

    def __init__(self, ink, manner, seed):
        self.ink = ink
        self.manner = manner
        self.seed = seed
        self.parts = 0
        self.unreadable = []
        self.overflowing = 0

    def set(self, blocks_and_layouts):
        """The lines of each block; all blocks are written together, which costs least."""
        jobs = []
        for block, layout in blocks_and_layouts:
            flows = layout.wrap == "width" or layout.wrap == "frame" and block.frame is not None or not block.placed
            runs = block.paragraphs() if flows else [line.runs for line in block.lines]
            jobs.append((block, layout, flows, [words_of(paragraph) for paragraph in runs]))
        self.write([words for _, _, _, paragraphs in jobs for words in paragraphs])
        return [self.flow(block, layout, paragraphs) if flows else self.keep(block, layout, paragraphs)
                for block, layout, flows, paragraphs in jobs]

    def write(self, paragraphs):
        """Gives every word its ink."""
        parts = [part for words in paragraphs for part in in_parts(words)]
        if not parts:
            return
        texts = [" ".join(word.text for word in part) for part in parts]
        seeds = [(self.seed * SEED_STEP + self.parts + index) & LARGEST_SEED for index in range(len(parts))]
        self.parts += len(parts)
        for part, line in zip(parts, self.ink.write(self.manner, texts, seeds)):
            self.unreadable.extend(word for word in line.unreadable if word not in self.unreadable)
            reached = None
            for word, ink in zip(part, matched(part, line.words)):
                word.strokes = [[value - ink.left if index % 2 == 0 else value
                                 for index, value in enumerate(stroke)] for stroke in ink.strokes]
                word.width = ink.right - ink.left
                word.gap = GAP if reached is None else max(ink.left - reached, LEAST_GAP)
                reached = ink.right

    def keep(self, block, layout, paragraphs):
        """Each line on the base line where it stood."""
        widths = [width_of(words, block, layout) for words in paragraphs]
        widest = max(widths, default=0.0)
        lines = []
        for line, words, width, index in zip(block.lines, paragraphs, widths, range(len(widths))):
            y = line.y
            if layout.line_height is not None:
                y = block.lines[0].y + index * layout.line_height * block.look.size
            if layout.align in (None, JUSTIFY):
                x = line.x - width * share(line.anchor)
            else:
                # Aligned among themselves, in the stretch that the widest line takes.
                x = line.x - widest * share(line.anchor) + (widest - width) * share(layout.align)
            lines.append(set_line(words, x, y, 0.0, block, layout))
        return lines

    def flow(self, block, layout, paragraphs):
        """Words fill the room on one base line after the other."""
        rows = rows_of(block, layout)
        widest = next(rows)
        align = layout.align or block.align
        lines = []
        for words in paragraphs:
            rest = list(words)
            while True:
                row = next(rows)
                placed = []
                for left, right in row.rooms:
                    room = right - left
                    count = fitting(rest, room, block, layout)
                    if rest and not count and room >= widest:
                        count = 1  # wider than any room there is: better too wide than nowhere
                    if not count:
                        continue
                    taken, rest = rest[:count], rest[count:]
                    free = room - width_of(taken, block, layout)
                    spread = max(0.0, free / (count - 1)) if align == JUSTIFY and rest and count > 1 else 0.0
                    placed.append(set_line(taken, left + free * share(align), row.y, spread, block, layout))
                if placed:
                    self.overflowing += row.below
                    lines.append(SetLine(" ".join(line.text for line in placed),
                                         [stroke for line in placed for stroke in line.strokes]))
                if not rest:
                    break
        return lines


@dataclass(frozen=True)
class Row:
    """A base line, the stretches (left, right) that are free on it, and whether the frame has ended."""

    y: float
    rooms: list
    below: bool = False


def rows_of(block, layout):
    """First the width of the widest room, then base lines without end."""
    size = block.look.size
    pitch = block.pitch if layout.line_height is None else layout.line_height * size
    drop = ASCENT * size + (block.pitch - size) / 2
    if layout.wrap == "width" or block.frame is None:
        first = block.lines[0]
        x, y = first.x, first.y
        if not block.placed:
            x = min(x for polygon in block.frame.shapes[0] for x, _ in polygon)
            y = block.frame.top(0) + drop
        left = x - layout.width * share(first.anchor)
        yield layout.width
        while True:
            yield Row(y, [(left, left + layout.width)])
            y += pitch
    rows = []
    for shape in range(len(block.frame.shapes)):
        y = block.lines[0].y if shape == 0 and block.placed else block.frame.top(shape) + drop
        # A hair's breadth of tolerance: frames are often drawn to fit.
        last = block.frame.bottom(shape) - (1 - ASCENT) * size + 0.05 * size
        while y <= last and len(rows) < MOST_ROWS:
            rows.append(Row(y, block.frame.rooms(shape, y - ASCENT * size, y + (1 - ASCENT) * size)))
            y += pitch
    rooms = [room for row in rows for room in row.rooms] or [(0.0, layout.width)]
    widest = max(rooms, key=lambda room: room[1] - room[0])
    yield widest[1] - widest[0]
    yield from rows
    while True:
        yield Row(y, [widest], True)
        y += pitch


def matched(words, inks):
    """An ink for each word; if the engine counted words otherwise, the first has it all."""
    if len(inks) == len(words):
        return inks
    whole = InkWord(" ".join(word.text for word in words), 0, min(ink.left for ink in inks),
                    max(ink.right for ink in inks), [stroke for ink in inks for stroke in ink.strokes])
    nothing = InkWord("", 0, whole.right, whole.right, [])
    return [whole] + [nothing] * (len(words) - 1)


def words_of(runs):
    """The words of runs; a word that changes its look inside has that of its beginning."""
    words = []
    open_word = False
    for run in runs:
        for piece in split_blanks(run.text):
            if piece[0] in BLANKS:
                open_word = False
            elif open_word:
                words[-1].text += piece
            else:
                words.append(Word(piece, run.look))
                open_word = True
    return words


def split_blanks(text):
    """The words and the blanks between them, alternately."""
    pieces = []
    for character in text:
        if pieces and (pieces[-1][0] in BLANKS) == (character in BLANKS):
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces


def in_parts(words):
    """Words in parts of about equal length, none longer than a network writes well."""
    whole = sum(len(word.text) + 1 for word in words)
    count = -(-whole // LONGEST_PART)
    parts, written = [], 0
    for word in words:
        if not parts or written >= whole * len(parts) / count:
            parts.append([])
        parts[-1].append(word)
        written += len(word.text) + 1
    return parts


def x_height_of(look, block, layout):
    """The x-height of a word: that of its font, or the one asked for, in proportion."""
    return look.size * (X_HEIGHT if layout.x_height is None else layout.x_height / block.look.size)


def width_of(words, block, layout):
    width = 0.0
    for index, word in enumerate(words):
        width += (word.width + (word.gap if index else 0.0)) * x_height_of(word.look, block, layout)
    return width


def fitting(words, room, block, layout):
    """How many of the words fit in a room."""
    count = 0
    while count < len(words) and width_of(words[:count + 1], block, layout) <= room:
        count += 1
    return count


def share(align):
    return {START: 0.0, JUSTIFY: 0.0, MIDDLE: 0.5, END: 1.0}[align]


def set_line(words, x, y, spread, block, layout):
    """Words from x on, on the base line y."""
    strokes = []
    for index, word in enumerate(words):
        scale = x_height_of(word.look, block, layout)
        if index:
            x += word.gap * scale + spread
        base = y + word.look.rise
        for stroke in word.strokes:
            points = [(x if i % 2 == 0 else base) + value * scale for i, value in enumerate(stroke)]
            strokes.append(PenStroke(bent(points, block.curve), word.look, scale))
        x += word.width * scale
    return SetLine(" ".join(word.text for word in words), strokes)


def bent(points, curve):
    """Points along a straight base line moved to one that follows a curve; past its end, straight on."""
    if not curve:
        return points
    segments, reached = [], 0.0
    for (x0, y0), (x1, y1) in zip(curve, curve[1:]):
        step = hypot(x1 - x0, y1 - y0)
        if step > 0:
            segments.append((reached, x0, y0, (x1 - x0) / step, (y1 - y0) / step))
            reached += step
    starts = [segment[0] for segment in segments]
    moved = []
    for x, y in zip(points[::2], points[1::2]):
        start, x0, y0, dx, dy = segments[max(bisect_right(starts, x) - 1, 0)]
        moved += (x0 + dx * (x - start) - dy * y, y0 + dy * (x - start) + dx * y)
    return moved
