"""Shapes that text flows in: where a line of text has room."""
from inkex import Path, Transform
from inkex.bezier import cspsubdiv

EDGE = 1e-6
FLATNESS = 0.002  # of the shape's size
ENDLESS = 200  # times as high as wide


class Frame:
    """Shapes, one after the other, and holes in them; polygons in the coordinates of the text.

    A shape is a list of polygons, a polygon a list of (x, y).
    """

    def __init__(self, shapes, holes=(), padding=0.0):
        self.shapes = [shape for shape in shapes if any(len(polygon) > 2 for polygon in shape)]
        self.holes = list(holes)
        self.padding = padding

    def top(self, shape):
        return min(y for polygon in self.shapes[shape] for _, y in polygon) + self.padding

    def bottom(self, shape):
        return max(y for polygon in self.shapes[shape] for _, y in polygon) - self.padding

    def rooms(self, shape, top, bottom):
        """The stretches (left, right) that are free all the way from top to bottom, left to right."""
        rooms = None
        for y in heights(self.shapes[shape], top, bottom):
            inside = crossings(self.shapes[shape], y)
            rooms = inside if rooms is None else common(rooms, inside)
        for hole in self.holes:
            for y in heights(hole, top, bottom):
                rooms = without(rooms, crossings(hole, y))
        return [(left + self.padding, right - self.padding) for left, right in rooms
                if right - left > 2 * self.padding]

    @classmethod
    def endless(cls, left, right, top):
        """A column that goes on for longer than anyone writes."""
        bottom = top + ENDLESS * abs(right - left)
        return cls([[[(left, top), (right, top), (right, bottom), (left, bottom)]]])

    def to_json(self):
        return {"shapes": self.shapes, "holes": self.holes, "padding": self.padding}

    @classmethod
    def from_json(cls, value):
        def polygons(shape):
            return [[(float(x), float(y)) for x, y in polygon] for polygon in shape]

        return cls([polygons(shape) for shape in value["shapes"]], [polygons(hole) for hole in value["holes"]],
                   float(value["padding"]))


def polygons_of(element, transform=Transform()):
    """The outline of a shape element as polygons, its own transform and then another applied."""
    path = Path(element.get_path()).transform(transform @ Transform(element.get("transform")))
    return flattened(path)


def flattened(path):
    """A path as polylines."""
    curves = path.to_superpath()
    box = path.bounding_box() if len(path) else None
    if box is None:
        return []
    cspsubdiv(curves, max(max(box.width, box.height) * FLATNESS, EDGE))
    return [[(node[1][0], node[1][1]) for node in curve] for curve in curves]


def heights(shape, top, bottom):
    """Where to look between top and bottom: both ends, and close to each corner between them."""
    corners = [y + side for polygon in shape for _, y in polygon for side in (-EDGE, EDGE)]
    return [top + EDGE, bottom - EDGE] + [y for y in corners if top < y < bottom]


def crossings(shape, y):
    """The stretches inside the shape at height y, by the even-odd rule."""
    crossed = []
    for polygon in shape:
        for (x0, y0), (x1, y1) in zip(polygon, polygon[1:] + polygon[:1]):
            if (y0 <= y) != (y1 <= y):
                crossed.append(x0 + (y - y0) / (y1 - y0) * (x1 - x0))
    crossed.sort()
    return list(zip(crossed[::2], crossed[1::2]))


def common(ones, others):
    """What two lists of stretches have in common."""
    both = [(max(a, c), min(b, d)) for a, b in ones for c, d in others]
    return [(left, right) for left, right in both if left < right]


def without(ones, others):
    """What is left of stretches when others are taken away."""
    for c, d in others:
        ones = [part for a, b in ones for part in ((a, min(b, c)), (max(a, d), b)) if part[0] < part[1]]
    return ones
