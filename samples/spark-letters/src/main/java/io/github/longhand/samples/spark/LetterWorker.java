package io.github.longhand.samples.spark;

import io.github.longhand.LonghandException;
import io.github.longhand.fop.command.LetterOptions;
import io.github.longhand.fop.letters.LetterPress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.api.java.function.FlatMapFunction;

/**
 * Makes letters on an executor. Hand, template and FOP are loaded once in each process, by the command
 * line that the driver was given; the letters of its tasks are written together.
 */
final class LetterWorker implements FlatMapFunction<Iterator<LetterTask>, LetterResult> {
    private static final long serialVersionUID = 1L;
    private static final Map<List<String>, LetterPress> PRESSES = new ConcurrentHashMap<>();

    private final List<String> arguments;

    LetterWorker(List<String> arguments) {
        this.arguments = new ArrayList<>(arguments);
    }

    @Override
    public Iterator<LetterResult> call(Iterator<LetterTask> tasks) throws LonghandException {
        LetterOptions options = SparkLetters.options(arguments);
        LetterPress press = press(options);
        Path folder = options.folder();
        List<LetterResult> results = new ArrayList<>();
        while (tasks.hasNext()) {
            LetterTask task = tasks.next();
            results.add(LetterResult.of(task.number(), press.makeFile(task.order(), folder, task.file())));
        }
        return results.iterator();
    }

    private LetterPress press(LetterOptions options) throws LonghandException {
        synchronized (PRESSES) {
            LetterPress press = PRESSES.get(arguments);
            if (press == null) {
                press = options.press().writingTogether();
                PRESSES.put(arguments, press);
            }
            return press;
        }
    }
}
