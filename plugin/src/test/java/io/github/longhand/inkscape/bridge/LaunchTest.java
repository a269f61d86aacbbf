package io.github.longhand.inkscape.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.longhand.LonghandException;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchTest {
    @Test
    void withoutJepThereIsNoPython() throws LonghandException {
        Launch launch = Launch.parse("folder=/run/x", "extension=/e", "idle-seconds=5");
        assertEquals(new Launch(Path.of("/run/x"), Path.of("/e"), "", false, Duration.ofSeconds(5),
                Duration.ofMinutes(10), Optional.empty()), launch);
    }

    @Test
    void withJepThePathIsAList() throws LonghandException {
        Launch.Python python = Launch.parse("folder=f", "extension=e", "jep-library=/j/libjep.so", "jep-version=4.2.2",
                "python-home=/usr", "python-path=/a" + File.pathSeparator + "/b=c").python().orElseThrow();
        assertEquals(new Launch.Python(Path.of("/j/libjep.so"), "4.2.2", "/usr", List.of("/a", "/b=c")), python);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "extension=e", "folder=f", "idle-seconds=soon"})
    void whatMakesNoSenseIsRefused(String argument) {
        assertThrows(LonghandException.class, () -> Launch.parse(argument, argument.startsWith("idle") ? "folder=f"
                : argument, argument.startsWith("idle") ? "extension=e" : argument));
    }
}
