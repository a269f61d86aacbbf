package io.github.longhand.inkscape;

import io.github.longhand.inkscape.bridge.WarmProcess;
import io.github.longhand.inkscape.ink.ScribePenman;

/** The program that the extension starts: a warm process that writes with Longhand's engine. */
public final class InkscapeService {
    private InkscapeService() {
    }

    public static void main(String[] arguments) {
        WarmProcess.live(ScribePenman.ofUser(), arguments);
    }
}
