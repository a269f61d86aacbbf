package io.github.longhand.fop.letters;

import java.nio.file.Path;

/** A process that makes letters slowly, so that it can be killed meanwhile. */
final class KilledRun {
    private static final long PAUSE_MILLIS = 300;

    private KilledRun() {
    }

    /** Takes the folder of a {@link Workshop} with its table and its template. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Workshop workshop = new Workshop(folder);
        LetterRun.of(workshop.press(folder.resolve("template.fo")), "a hand",
                RunSettings.of(folder.resolve("table.csv"), workshop.out()).withThreads(3)).run((done, failed, all) -> {
                    try {
                        Thread.sleep(PAUSE_MILLIS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }
}
