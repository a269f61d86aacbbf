package io.github.longhand.samples.spark;

import io.github.longhand.LonghandException;
import io.github.longhand.fop.letters.LetterEngine;
import io.github.longhand.fop.letters.PlannedLetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;

/** Has letters made by Spark, so many at a time that the driver's memory does not grow with the table. */
final class SparkEngine implements LetterEngine {
    private static final int LETTERS_PER_TASK = 8;
    private static final int TASKS_PER_CORE = 8;

    private final JavaSparkContext spark;
    private final List<String> arguments;

    SparkEngine(JavaSparkContext spark, List<String> arguments) {
        this.spark = spark;
        this.arguments = arguments;
    }

    @Override
    public void make(Source letters, Sink sink) throws LonghandException {
        int most = LETTERS_PER_TASK * TASKS_PER_CORE * spark.defaultParallelism();
        for (List<PlannedLetter> wave = next(letters, most); !wave.isEmpty(); wave = next(letters, most)) {
            make(wave, sink);
        }
    }

    private static List<PlannedLetter> next(Source letters, int most) throws LonghandException {
        List<PlannedLetter> wave = new ArrayList<>();
        while (wave.size() < most) {
            Optional<PlannedLetter> letter = letters.next();
            if (letter.isEmpty()) {
                break;
            }
            wave.add(letter.get());
        }
        return wave;
    }

    private void make(List<PlannedLetter> wave, Sink sink) throws LonghandException {
        List<LetterTask> tasks = new ArrayList<>();
        for (PlannedLetter letter : wave) {
            tasks.add(LetterTask.of(tasks.size(), letter));
        }
        int parts = Math.max(Math.min(spark.defaultParallelism(), tasks.size()), tasks.size() / LETTERS_PER_TASK);
        for (LetterResult result : results(tasks, parts)) {
            sink.done(wave.get(result.number()), result.outcome());
        }
    }

    private List<LetterResult> results(List<LetterTask> tasks, int parts) throws LonghandException {
        try {
            return spark.parallelize(tasks, parts).mapPartitions(new LetterWorker(arguments)).collect();
        } catch (Exception e) { // Spark's, which it does not declare
            throw LonghandException.work("Spark has given up: " + String.valueOf(e.getMessage()).lines().findFirst()
                    .orElse("") + "; start the run again, and it goes on", e);
        }
    }
}
