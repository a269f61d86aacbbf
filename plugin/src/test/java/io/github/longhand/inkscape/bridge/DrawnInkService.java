package io.github.longhand.inkscape.bridge;

import io.github.longhand.inkscape.ink.DrawnPenman;

/** A warm process without an engine. */
public final class DrawnInkService {
    private DrawnInkService() {
    }

    public static void main(String[] arguments) {
        WarmProcess.live(new DrawnPenman(), arguments);
    }
}
