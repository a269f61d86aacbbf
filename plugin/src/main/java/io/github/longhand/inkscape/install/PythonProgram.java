package io.github.longhand.inkscape.install;

import java.util.List;
import java.util.Optional;

/**
 * A Python, and what it has of what the extension's document work takes.
 *
 * @param program its path, as it says itself
 * @param version such as {@code 3.11.2}
 * @param jep the version of its jep, if it has one
 * @param lacks the module for want of which Inkscape's {@code inkex} cannot be used, if there is one
 */
record PythonProgram(String program, String version, Optional<String> jep, Optional<String> lacks) {
    /** jep itself can only be imported inside Java, so its files are looked at. */
    private static final String PROBE = """
            import importlib.util, os, re, sys
            sys.path.insert(0, sys.argv[1])
            jep = lacks = ''
            spec = importlib.util.find_spec('jep')
            if spec and spec.submodule_search_locations:
                with open(os.path.join(spec.submodule_search_locations[0], 'version.py')) as file:
                    jep = re.search(r"VERSION__ *= *'([^']+)", file.read()).group(1)
            try:
                import inkex
            except ImportError as error:
                lacks = error.name
            print(sys.executable, '%d.%d.%d' % sys.version_info[:3], jep, lacks, sep='\\n', end='.')
            """;
    private static final int PROGRAM = 0;
    private static final int VERSION = 1;
    private static final int JEP = 2;
    private static final int LACKS = 3;

    /**
     * Asks {@code program}; empty if there is none or it does not answer.
     *
     * @param extensions Inkscape's own folder of extensions, which has {@code inkex}
     */
    static Optional<PythonProgram> ask(String program, String extensions) {
        return Program.answer(List.of(program, "-c", PROBE, extensions))
                .map(said -> said.substring(0, said.length() - 1).split("\\R", -1))
                .filter(lines -> lines.length > LACKS)
                .map(lines -> new PythonProgram(lines[PROGRAM], lines[VERSION], some(lines[JEP]), some(lines[LACKS])));
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }
}
