package io.github.longhand.inkscape.install;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Another program, asked a short question. */
final class Program {
    private static final int LONGEST_ANSWER = 1 << 16;
    private static final long SECONDS = 30;

    private Program() {
    }

    /** What {@code command} prints; empty if it is not there, fails, or takes longer than 30 seconds. */
    static Optional<String> answer(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            process.getOutputStream().close();
            Thread watch = new Thread(() -> endAfter(process));
            watch.setDaemon(true);
            watch.start();
            try (InputStream out = process.getInputStream()) {
                byte[] said = out.readNBytes(LONGEST_ANSWER);
                return process.waitFor() == 0 ? Optional.of(new String(said, StandardCharsets.UTF_8).strip())
                        : Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static void endAfter(Process process) {
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
