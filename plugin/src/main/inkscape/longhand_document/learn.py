"""Learn a style from selected paths: drawn ink and what it says become a style to write with."""
from inkex import AbortExtension, Path, PathElement
from inkex.bezier import cspsubdiv

from .effect import LonghandEffect
from .ink import InkError
from .languages import _
from .reading import is_shown
from .write import composed

LARGEST_NAME = 60
# Names that mean something else in the dialog.
TAKEN = ("default",)
# Of the usual height of a stroke: how far the points may leave the curve.
FLATNESS = 0.01
EDGE = 1e-6


class LearnStyle(LonghandEffect):
    """Extensions > Text > Learn a style from selected paths."""

    def add_arguments(self, pars):
        pars.add_argument("--tab", default="learn")
        pars.add_argument("--text", default="")
        pars.add_argument("--name", default="my hand")
        pars.add_argument("--hand", default="default")
        pars.add_argument("--hand_file", default="")
        pars.add_argument("--java", default="")

    def effect(self):
        lines = (" ".join(line.split()) for line in self.options.text.replace("\\n", "\n").splitlines())
        text = "\n".join(line for line in lines if line)
        name = self.options.name.strip()
        if not text:
            raise AbortExtension(_("Type what the selected paths say: the hand learns from both together."))
        if not name or len(name) > LARGEST_NAME or not name.isprintable() or name in TAKEN:
            raise AbortExtension(_("Give the style a name of 1 to %d letters, under which it is offered.")
                                 % LARGEST_NAME)
        strokes = self.strokes()
        hand = self.options.hand_file.strip() or self.options.hand
        try:
            told = self.ink.learn("" if hand == "default" else hand, name, text, strokes)
        except InkError as error:
            raise AbortExtension(str(error)) from error
        self.msg(told)
        return False

    def strokes(self):
        """The selected paths in the order of the document, which is that of drawing; a subpath is a stroke."""
        selected = set(self.svg.selection.values())
        curves, closed = [], 0
        for element in self.svg.iter():
            if not isinstance(element, PathElement) or not is_shown(element):
                continue
            if element in selected or any(ancestor in selected for ancestor in element.iterancestors()):
                path = Path(element.get_path()).to_absolute()
                closed += sum(command.letter == "Z" for command in path)
                curves.extend(path.transform(composed(element)).to_superpath())
        if not curves:
            raise AbortExtension(_("Select the paths of some handwriting, drawn in the order of writing."))
        if closed > len(curves) / 2:
            raise AbortExtension(_("The selected paths are outlines. A style is learned from the way of the pen: from "
                                   "lines drawn with the pencil, not from shapes or what the calligraphy tool makes."))
        heights = sorted(max(ys) - min(ys) for ys in ([node[1][1] for node in curve] for curve in curves))
        cspsubdiv(curves, max(heights[len(heights) // 2] * FLATNESS, EDGE))
        return [[value for node in curve for value in node[1]] for curve in curves]
