"""Handwriting: the selected text objects, or a text of its own, become pen strokes."""
import inkex
from inkex import AbortExtension, Group, ShapeElement, TextElement, Transform

from .blocks import START, Block, Line, Look
from .effect import LonghandEffect
from .frames import Frame, polygons_of
from .ink import InkError, Manner
from .languages import _
from .reading import ASCENT, SVG, TEXTS, is_shown, read
from .result import CENTRE_LINE, Remembered, Tool, group_of, is_result
from .setting import Layout, Setter

# A4's usual margins; for text that is written where nothing was.
MARGIN_MM = 20
FIRST_SIZE_MM = 5
FIRST_PITCH = 1.6
PX_PER_MM = 96 / 25.4
LARGEST_SEED = 2147483647
MANNER = ("hand", "hand_file", "style", "style_name", "bias", "seed", "check")
LAYOUT = ("size", "x_height", "line_height", "wrap", "width", "align")
PEN = ("draw", "pen", "color_from", "color", "pen_from", "pen_width")


class Job:
    """A block to be written, and with which settings.

    source is the text object it comes from, or the handwriting it replaces; a text that stands
    nowhere yet has none, but a parent to go into and perhaps a sibling to follow.
    """

    def __init__(self, block, settings, source=None, replaces=False, parent=None, sibling=None):
        self.block = block
        self.settings = settings
        self.source = source
        self.replaces = replaces
        self.parent = source.getparent() if parent is None else parent
        self.sibling = source if sibling is None else sibling

    def place(self):
        """From the block's coordinates to the document's user units."""
        return composed(self.parent if self.source is None else self.source)


class Handwriting(LonghandEffect):
    """Extensions > Text > Handwriting."""

    def add_arguments(self, pars):
        pars.add_argument("--tab", default="text")
        pars.add_argument("--source", default="selected")
        pars.add_argument("--text", default="")
        pars.add_argument("--reopen", default="dialog")
        pars.add_argument("--original", default="hide")
        pars.add_argument("--hand", default="default")
        pars.add_argument("--hand_file", default="")
        pars.add_argument("--style", default="default")
        pars.add_argument("--style_name", default="")
        pars.add_argument("--bias", type=float, default=1.0)
        pars.add_argument("--seed", type=int, default=1)
        pars.add_argument("--new_each_time", type=inkex.Boolean, default=False)
        pars.add_argument("--check", type=inkex.Boolean, default=True)
        pars.add_argument("--size", default="font")
        pars.add_argument("--x_height", type=float, default=2.5)
        pars.add_argument("--line_height", type=float, default=0.0)
        pars.add_argument("--wrap", default="frame")
        pars.add_argument("--width", type=float, default=120.0)
        pars.add_argument("--align", default="text")
        pars.add_argument("--draw", default="centre")
        pars.add_argument("--pen", default="ballpoint")
        pars.add_argument("--color_from", default="text")
        pars.add_argument("--color", type=inkex.Color, default=inkex.Color("#1a237e"))
        pars.add_argument("--pen_from", default="text")
        pars.add_argument("--pen_width", type=float, default=0.4)
        pars.add_argument("--java", default="")

    def effect(self):
        settings = self.dialog_settings()
        jobs = self.jobs(settings)
        if self.options.reopen == "show" and jobs and all(job.replaces for job in jobs):
            for job in jobs:
                self.show(job)
            return False
        self.choose_seed(jobs)
        self.write(jobs)
        return True

    def dialog_settings(self):
        """What the dialog says, as it is kept with the result."""
        settings = {name: getattr(self.options, name) for name in MANNER + LAYOUT + PEN}
        settings["color"] = str(self.options.color)
        return settings

    # What is to be written.

    def jobs(self, settings):
        given = self.options.text.replace("\\n", "\n").replace("\r", "").strip("\n")
        selected = list(self.svg.selection.values())
        if self.options.source == "given" and not given.strip():
            raise AbortExtension(_("There is no text to write: type it on the page Text, or choose the selected "
                                   "text objects."))
        results = outermost(element for chosen in selected for element in within(chosen) if is_result(element))
        if results:
            jobs = [self.again(group, settings, given) for group in results]
            if self.options.source == "given":
                return jobs
        else:
            jobs = []
        if self.options.source == "given":
            return [self.anew(given, selected, settings)]
        for element in self.texts(selected, results):
            block = read(element)
            if block is not None:
                jobs.append(Job(block, settings, element))
        if not jobs:
            raise AbortExtension(_("No text is selected: select text objects or handwriting made before, or type a "
                                   "text on the page Text and choose to write that."))
        return jobs

    @staticmethod
    def texts(selected, results):
        """The text objects in the selection, in the order of the document, each once."""
        inside = {id(element) for group in results for element in group.iter()}
        found = []
        for chosen in selected:
            holder = chosen
            while holder is not None and holder.tag not in TEXTS:
                holder = holder.getparent()
            for element in [holder] if holder is not None else within(chosen):
                if element.tag in TEXTS and id(element) not in inside and element not in found \
                        and (element is chosen or holder is element or is_shown(element)):
                    found.append(element)
        return found

    def again(self, group, settings, given):
        """Opens a group that was written before."""
        try:
            remembered = Remembered.of(group)
        except ValueError as error:
            raise AbortExtension(_("The handwriting '%s' cannot be opened again: %s.")
                                 % (group.get_id(), error)) from error
        block = remembered.block
        if self.options.source == "given":
            block = block.saying(given)
        if self.options.reopen == "own":
            settings = dict(settings, **{name: value for name, value in remembered.settings.items()
                                         if name in settings})
        return Job(block, settings, group, replaces=True)

    def anew(self, text, selected, settings):
        """A block for a text that stands nowhere yet: in the selected shapes, or on the page."""
        shapes = [element for element in selected
                  if isinstance(element, ShapeElement) and not isinstance(element, (Group, TextElement))]
        mm = PX_PER_MM / self.svg_scale()
        sibling = shapes[-1] if shapes else None
        parent = sibling.getparent() if shapes else self.svg.get_current_layer()
        inward = -composed(parent)
        size = FIRST_SIZE_MM * PX_PER_MM / self.svg_scale() / scale_of(composed(parent))
        look = Look(size, "#000000")
        if shapes:
            frame = Frame([self.polygons(shape, inward) for shape in shapes], padding=0.4 * size)
            block = Block([Line(0.0, 0.0, START)], look, FIRST_PITCH * size, START, False, frame)
        else:
            left, top, width = self.svg.get_viewbox()[:3]
            width = width or self.svg.viewport_width
            margin = min(MARGIN_MM * PX_PER_MM / self.svg_scale(), width / 8)
            x, y = inward.apply_to_point((left + margin, top + margin))
            right = inward.apply_to_point((left + width - margin, top + margin))[0]
            frame = Frame.endless(x, right, y)
            block = Block([Line(x, y + ASCENT * size, START)], look, FIRST_PITCH * size, START, True, frame)
        return Job(block.saying(text), settings, parent=parent, sibling=sibling)

    @staticmethod
    def polygons(shape, inward):
        """A shape's outline in the coordinates of those who have 'inward'."""
        return polygons_of(shape, inward @ composed(shape.getparent()))

    # How it is to be written.

    def choose_seed(self, jobs):
        """With 'new each time', a seed that nothing in this document was written with.

        It follows from the document alone, so that what is applied is what the preview showed.
        """
        if not self.options.new_each_time:
            return
        used = [0]
        for group in self.document.getroot().iter(SVG + "g"):
            if is_result(group):
                try:
                    used.append(int(Remembered.of(group).settings.get("seed", 0)))
                except ValueError:
                    pass
        seed = (max(max(used), self.options.seed) + 1) % LARGEST_SEED
        for job in jobs:
            job.settings = dict(job.settings, seed=seed)

    def manner(self, settings):
        hand = str(settings["hand_file"]).strip() or str(settings["hand"])
        style = str(settings["style_name"]).strip() or str(settings["style"])
        return Manner("" if hand == "default" else hand, "" if style == "default" else style,
                      float(settings["bias"]), bool(settings["check"]))

    def layout(self, settings, block, mm):
        given = settings["size"] == "given"
        line_height = float(settings["line_height"])
        x_height = float(settings["x_height"]) * mm
        if given and x_height <= 0:
            raise AbortExtension(_("The x-height must be larger than 0."))
        return Layout(x_height if given else None, line_height or None, str(settings["wrap"]),
                      float(settings["width"]) * mm, None if settings["align"] == "text" else str(settings["align"]))

    # What becomes of it.

    def write(self, jobs):
        unreadable, below = [], 0
        for manner, seed, batch in batches(jobs, self.manner):
            setter = Setter(self.ink, manner, seed)
            pairs = []
            for job in batch:
                mm = PX_PER_MM / self.svg_scale() / scale_of(job.place())
                job.mm = mm
                pairs.append((job.block, self.layout(job.settings, job.block, mm)))
            try:
                for job, lines in zip(batch, setter.set(pairs)):
                    self.put(job, lines)
            except InkError as error:
                raise AbortExtension(str(error)) from error
            unreadable.extend(word for word in setter.unreadable if word not in unreadable)
            below += setter.overflowing
        if unreadable:
            self.msg(_("No try could be read of these words, so they are drawn: %s. Try another seed, a larger bias "
                       "or another style.") % ", ".join(unreadable))
        if below:
            self.msg(_("The frame is too small: %d lines stand below it.") % below)

    def put(self, job, lines):
        settings = job.settings
        pen_width = float(settings["pen_width"]) * job.mm if settings["pen_from"] == "given" else None
        color, opacity = None, None
        if settings["color_from"] == "given":
            given = inkex.Color(settings["color"])
            color, opacity = str(given.to_rgb()), given.alpha if given.space == "rgba" else 1.0
        pen = str(settings["pen"]) if settings["draw"] == "outline" else CENTRE_LINE
        group = group_of(lines, job.block, settings, Tool(pen, pen_width, color), self.ink)
        if opacity is not None and opacity < 1:
            group.style["opacity"] = "%g" % opacity
        if job.sibling is None:
            job.parent.append(group)
        else:
            group.tail, job.sibling.tail = job.sibling.tail, None
            job.parent.insert(job.parent.index(job.sibling) + 1, group)
        if job.source is not None:
            self.inherit(group, job)

    def inherit(self, group, job):
        """Gives a group what its source had, and the source the fate that was chosen."""
        source = job.source
        for name in ("transform", "clip-path", "mask"):
            if source.get(name):
                group.set(name, source.get(name))
        if not job.replaces and source.style.get("opacity"):
            group.style["opacity"] = source.style["opacity"]
        if job.replaces:
            identifier = source.get_id()
            job.parent.remove(source)
            group.set("id", identifier)
        elif self.options.original == "remove":
            job.parent.remove(source)
        elif self.options.original == "hide":
            source.style["display"] = "none"

    def show(self, job):
        """Tells what a group was written with."""
        remembered = Remembered.of(job.source)
        told = "\n".join("%s: %s" % (name, remembered.settings[name]) for name in sorted(remembered.settings))
        self.msg("%s\n\n%s" % (remembered.text, told))

    def svg_scale(self):
        """Pixels of 1/96 inch for a user unit of the document."""
        return svg_scale(self.svg)


def svg_scale(svg):
    """Pixels of 1/96 inch for a user unit of the document: the smaller way, as the viewBox is fitted in."""
    box = svg.get_viewbox()
    if not box or len(box) < 4 or box[2] <= 0 or box[3] <= 0:
        return 1.0
    ratios = []
    for name, whole in (("width", box[2]), ("height", box[3])):
        value = svg.get(name)
        pixels = inkex.units.convert_unit(value, "px") if value and "%" not in value else 0
        if pixels and pixels > 0:
            ratios.append(pixels / whole)
    slices = "slice" in (svg.get("preserveAspectRatio") or "")
    return (max if slices else min)(ratios) if ratios else 1.0


def scale_of(transform):
    """How much longer lengths become by a transform, on the average of all directions."""
    scale = abs(transform.a * transform.d - transform.b * transform.c) ** 0.5
    return scale if scale > 0 else 1.0


def composed(element):
    """From an element's own coordinates to the document's user units."""
    transform = Transform()
    while element is not None and element.getparent() is not None:
        transform = Transform(element.get("transform")) @ transform
        element = element.getparent()
    return transform


def within(element):
    """An element and what is in it, without comments and the like."""
    return (part for part in element.iter() if isinstance(part.tag, str))


def outermost(elements):
    """Elements without those that lie in one of the others, each once."""
    kept = []
    for element in elements:
        if element not in kept and not any(ancestor in kept for ancestor in element.iterancestors()):
            kept.append(element)
    return kept


def batches(jobs, manner_of):
    """Jobs that are written in the same manner and from the same seed, together."""
    grouped = {}
    for job in jobs:
        key = manner_of(job.settings), int(job.settings["seed"])
        grouped.setdefault(key, []).append(job)
    return [(manner, seed, batch) for (manner, seed), batch in grouped.items()]
