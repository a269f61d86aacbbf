"""What the extension is asked in comparisons: a document of data/svg and Inkscape's arguments."""

CASES = {
    "lines": ("lines.svg", ["--id=layer"]),
    "lines-outlined": ("lines.svg", ["--id=t-turned", "--draw=outline", "--pen=fountain", "--original=remove"]),
    "lines-given-look": ("lines.svg", ["--id=t-middle", "--color_from=given", "--color=438533760",
                                       "--pen_from=given", "--pen_width=0.7", "--original=keep", "--seed=7"]),
    "lines-wrapped": ("lines.svg", ["--id=t-turned", "--wrap=width", "--width=20", "--align=end"]),
    "lines-realigned": ("lines.svg", ["--id=t-turned", "--align=middle", "--line_height=2"]),
    "flowed": ("flowed.svg", ["--id=t-frame", "--id=t-moved", "--id=t-round", "--id=t-holed", "--id=t-inline",
                              "--id=t-old"]),
    "flowed-kept": ("flowed.svg", ["--id=t-frame", "--wrap=lines"]),
    "scaled": ("scaled.svg", ["--id=t", "--size=given", "--x_height=3", "--wrap=width", "--width=40",
                              "--pen_from=given", "--pen_width=0.5"]),
    "scaled-page": ("scaled.svg", ["--source=given", "--text=Dear Anna,\\nthis stands where nothing was."]),
    "scaled-shape": ("scaled.svg", ["--id=box", "--source=given", "--text=This stands in a box, with room around"]),
    "curved": ("curved.svg", ["--id=t"]),
    "strange": ("strange.svg", ["--id=t"]),
}
