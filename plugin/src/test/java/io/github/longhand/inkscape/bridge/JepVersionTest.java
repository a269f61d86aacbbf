package io.github.longhand.inkscape.bridge;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jep.Jep;
import org.junit.jupiter.api.Test;

class JepVersionTest {
    @Test
    void theVersionIsThatOfTheJar() {
        String jar = Jep.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        assertTrue(jar.endsWith("jep-" + JepVersion.OF_JAR + ".jar"), jar);
    }
}
