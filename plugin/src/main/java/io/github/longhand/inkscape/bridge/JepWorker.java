package io.github.longhand.inkscape.bridge;

import io.github.longhand.LonghandException;
import io.github.longhand.inkscape.ink.InkDesk;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jep.JepConfig;
import jep.JepException;
import jep.MainInterpreter;
import jep.PyConfig;
import jep.SharedInterpreter;

/**
 * Does the document work in a CPython interpreter inside this process.
 *
 * <p>An interpreter belongs to the thread that made it, so one thread holds it for its whole life
 * and does every job, one after the other. It is a shared interpreter: extension modules such as
 * lxml do not survive in the isolated kind.
 */
final class JepWorker implements DocumentWorker {
    private static final System.Logger LOG = System.getLogger(JepWorker.class.getName());

    private final ExecutorService thread;
    private final Future<Optional<String>> ready;
    private SharedInterpreter interpreter; // of the thread alone

    private JepWorker(Launch.Python python, Path extension, InkDesk desk) {
        thread = Executors.newSingleThreadExecutor(task -> {
            Thread worker = new Thread(null, task, "python", 64L << 20);
            worker.setDaemon(true);
            return worker;
        });
        ready = thread.submit(() -> start(python, extension, desk));
    }

    /** A worker that hosts {@code python}; its start goes on in the background. */
    static DocumentWorker hosting(Launch.Python python, Path extension, InkDesk desk) {
        return new JepWorker(python, extension, desk);
    }

    /** A worker that does nothing, because of {@code reason}. */
    static DocumentWorker absent(String reason) {
        return new DocumentWorker() {
            @Override
            public Optional<String> absence() {
                return Optional.of(reason);
            }

            @Override
            public Outcome run(Job job) throws LonghandException {
                throw LonghandException.work(reason);
            }
        };
    }

    @Override
    public Optional<String> absence() {
        try {
            return ready.get();
        } catch (ExecutionException e) {
            return Optional.of("Python did not start: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("the start of Python was interrupted");
        }
    }

    @Override
    public Outcome run(Job job) throws LonghandException {
        Optional<String> reason = absence();
        if (reason.isPresent()) {
            throw LonghandException.work(reason.get());
        }
        try {
            return thread.submit(() -> runHere(job)).get();
        } catch (ExecutionException e) {
            throw LonghandException.work("the document work failed: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LonghandException.work("the document work was interrupted", e);
        }
    }

    private Optional<String> start(Launch.Python python, Path extension, InkDesk desk) {
        if (!python.version().equals(JepVersion.OF_JAR)) {
            return Optional.of("jep of this Python is " + python.version() + ", not " + JepVersion.OF_JAR
                    + " (pip install jep==" + JepVersion.OF_JAR + ")");
        }
        if (!Files.isRegularFile(python.library())) {
            return Optional.of("jep's native library is not at " + python.library());
        }
        try {
            MainInterpreter.setJepLibraryPath(python.library().toString());
            PyConfig config = new PyConfig();
            if (!python.home().isEmpty()) {
                config.setPythonHome(python.home());
            }
            MainInterpreter.setInitParams(config);
            // No redirection of standard output: inkex asks for its buffer, which jep's has not.
            SharedInterpreter.setConfig(new JepConfig().addIncludePaths(extension.toString())
                    .addIncludePaths(python.path().toArray(String[]::new)));
            interpreter = new SharedInterpreter();
            interpreter.exec("import sys; sys.argv = ['longhand']");
            interpreter.exec("from longhand_document import served");
            interpreter.set("desk", desk);
            interpreter.exec("served.open_for_work(desk)");
            return Optional.empty();
        } catch (JepException | LinkageError | IllegalStateException e) {
            LOG.log(System.Logger.Level.INFO, "Python did not start", e);
            return Optional.of("Python did not start: " + firstLine(e));
        }
    }

    private Outcome runHere(Job job) throws JepException {
        try {
            Object status = interpreter.invoke("served.run", job.entry(), job.arguments(), job.languages(),
                    job.document());
            return new Outcome(((Number) status).intValue(), interpreter.getValue("served.messages()", String.class),
                    interpreter.getValue("served.document()", byte[].class));
        } finally {
            interpreter.exec("served.forget()");
        }
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString());
    }
}
