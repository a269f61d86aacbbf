"""Strokes as path data: the pen's centre line, or the outline of what a pen leaves."""
from math import atan2, ceil, cos, hypot, log10, pi, sin

# The finest detail that is kept, of the x-height.
DETAIL = 1 / 400
CAP_STEPS = 6
# How much a pen's line swells where it is slow and thins where it is fast.
SWELL = 0.25
STEPS_BETWEEN = 3


def decimals_for(x_height):
    """How many decimals hold the detail of strokes of this x-height."""
    return max(0, min(9, ceil(-log10(x_height * DETAIL)))) if x_height > 0 else 3


class Writer:
    """Writes numbers with a fixed number of decimals, without those that are zero."""

    def __init__(self, decimals):
        self._decimals = decimals

    def number(self, value):
        text = "%.*f" % (self._decimals, value)
        if "." in text:
            text = text.rstrip("0").rstrip(".")
        return "0" if text == "-0" else text

    def point(self, x, y):
        return self.number(x) + "," + self.number(y)


def centre_line(points, x_height):
    """Path data of one smooth open line through the points; a dot becomes a very short line."""
    writer = Writer(decimals_for(x_height))
    points = distinct(points, x_height * DETAIL)
    if len(points) == 1:
        x, y = points[0]
        points = [(x, y), (x + 2 * 10.0 ** -decimals_for(x_height), y)]
    parts = ["M " + writer.point(*points[0])]
    if len(points) == 2:
        parts.append("L " + writer.point(*points[1]))
    else:
        parts.append("C")
        for first, second, end in handles(points):
            parts.append(" ".join((writer.point(*first), writer.point(*second), writer.point(*end))))
    return " ".join(parts)


def outline(points, width, x_height):
    """Path data of a closed shape: a round pen of about this width that presses more where it is slow."""
    writer = Writer(decimals_for(x_height))
    points = distinct(points, x_height * DETAIL)
    if len(points) == 1:
        ring = arc(points[0], width / 2, 0.0, 2 * pi, 4 * CAP_STEPS)
        return closed(ring[:-1], writer)
    radii = radii_of(points, width / 2)
    dense, wide = densified(points, radii)
    left, right = [], []
    for index, (x, y) in enumerate(dense):
        before, after = dense[max(index - 1, 0)], dense[min(index + 1, len(dense) - 1)]
        angle = atan2(after[1] - before[1], after[0] - before[0])
        left.append((x + wide[index] * sin(angle), y - wide[index] * cos(angle)))
        right.append((x - wide[index] * sin(angle), y + wide[index] * cos(angle)))
    end = atan2(dense[-1][1] - dense[-2][1], dense[-1][0] - dense[-2][0])
    start = atan2(dense[1][1] - dense[0][1], dense[1][0] - dense[0][0])
    ring = left + arc(dense[-1], wide[-1], end - pi / 2, end + pi / 2, CAP_STEPS)
    ring += right[::-1] + arc(dense[0], wide[0], start + pi / 2, start + 3 * pi / 2, CAP_STEPS)
    return closed(ring, writer)


def distinct(points, least):
    """The points without those that lie on the one before."""
    kept = [points[0]]
    for point in points[1:]:
        if hypot(point[0] - kept[-1][0], point[1] - kept[-1][1]) > least:
            kept.append(point)
    return kept


def handles(points):
    """Bezier segments (first handle, second handle, end) of a Catmull-Rom spline through the points."""
    last = len(points) - 1
    for i in range(last):
        x0, y0 = points[max(i - 1, 0)]
        x1, y1 = points[i]
        x2, y2 = points[i + 1]
        x3, y3 = points[min(i + 2, last)]
        yield (x1 + (x2 - x0) / 6, y1 + (y2 - y0) / 6), (x2 - (x3 - x1) / 6, y2 - (y3 - y1) / 6), (x2, y2)


def radii_of(points, radius):
    """The pen's radius at each point: points are evenly spaced in time, so distance is speed."""
    steps = [hypot(b[0] - a[0], b[1] - a[1]) for a, b in zip(points, points[1:])]
    speeds = [steps[0]] + [(a + b) / 2 for a, b in zip(steps, steps[1:])] + [steps[-1]]
    mean = sum(speeds) / len(speeds)
    radii = [radius * (1 + SWELL * (mean - speed) / (mean + speed)) for speed in speeds]
    return [(radii[max(i - 1, 0)] + 2 * radii[i] + radii[min(i + 1, len(radii) - 1)]) / 4
            for i in range(len(radii))]


def densified(points, radii):
    """More points on the spline, so that the outline is smooth, and the radius at each."""
    dense, wide = [points[0]], [radii[0]]
    for index, (first, second, end) in enumerate(handles(points)):
        start = points[index]
        for step in range(1, STEPS_BETWEEN + 1):
            t = step / STEPS_BETWEEN
            u = 1 - t
            dense.append(tuple(u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d
                               for a, b, c, d in zip(start, first, second, end)))
            wide.append(u * radii[index] + t * radii[index + 1])
    return dense, wide


def arc(centre, radius, start, end, steps):
    return [(centre[0] + radius * cos(start + (end - start) * step / steps),
             centre[1] + radius * sin(start + (end - start) * step / steps)) for step in range(steps + 1)]


def closed(ring, writer):
    return "M " + writer.point(*ring[0]) + " L " + " ".join(writer.point(x, y) for x, y in ring[1:]) + " Z"
