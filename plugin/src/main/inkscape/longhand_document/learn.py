"""Learn a style from selected paths: drawn ink and what it says become a style to write with."""
from inkex import AbortExtension, PathElement, ShapeElement
from inkex.localization import inkex_gettext as _

from .effect import LonghandEffect
from .frames import flattened
from .ink import InkError
from .write import composed

LEAST_STROKES = 2
LARGEST_NAME = 60


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
        text = " ".join(self.options.text.replace("\\n", " ").split())
        name = self.options.name.strip()
        if not text:
            raise AbortExtension(_("Type what the selected paths say: the hand learns from both together."))
        if not name or len(name) > LARGEST_NAME or not name.isprintable():
            raise AbortExtension(_("Give the style a name of 1 to %d letters, under which it is offered.")
                                 % LARGEST_NAME)
        strokes = self.strokes()
        if len(strokes) < LEAST_STROKES:
            raise AbortExtension(_("Select the paths of a line of handwriting, drawn in the order of writing."))
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
        strokes = []
        for element in self.svg.iter():
            if not isinstance(element, ShapeElement) or not isinstance(element, PathElement):
                continue
            if element in selected or any(ancestor in selected for ancestor in element.iterancestors()):
                path = element.path.to_absolute().transform(composed(element))
                strokes.extend([value for point in polyline for value in point]
                               for polyline in flattened(path) if polyline)
        return strokes
