package io.github.longhand.inkscape;

import io.github.longhand.inkscape.bridge.WarmProcess;
import io.github.longhand.inkscape.ink.ScribePenman;

/** The program that the extension starts: a warm process that writes with Longhand's engine. */
public final class InkscapeService {
    private InkscapeService() {
    }

    public static void main(String[] arguments) {
        ScribePenman penman = ScribePenman.ofUser();
        // The hand is read while Python starts: whoever waits for the first use waits for both.
        Thread reading = new Thread(penman::prepare, "first hand");
        reading.setDaemon(true);
        reading.start();
        WarmProcess.live(penman, arguments);
    }
}
