"""The document work: reads text from an SVG, sets handwriting in its place.

Runs in the warm process or in Inkscape's own Python; which of the two is not known here. Needs
inkex of Inkscape 1.2 or later and lxml, nothing else.
"""
