package io.github.longhand.inkscape.bridge;

import io.github.longhand.LonghandException;
import io.github.longhand.inkscape.ink.Dialogs;
import io.github.longhand.inkscape.ink.InkDesk;
import io.github.longhand.inkscape.ink.Penman;
import io.github.longhand.inkscape.ink.RememberingPenman;
import io.github.longhand.network.Kernel;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The process behind the extension: one per user, started by the first client, kept warm for the
 * next. {@link io.github.longhand.inkscape} tells its life cycle.
 */
public final class WarmProcess {
    /** The exit status of a process that found another one in its place. */
    public static final int NOT_NEEDED = 3;

    private static final System.Logger LOG = System.getLogger(WarmProcess.class.getName());
    private static final int CALLERS_AT_ONCE = 32;
    private static final long WATCH_MILLIS = 500;

    private WarmProcess() {
    }

    /** Lives as {@code arguments} say with {@code penman}, and ends the virtual machine. */
    public static void live(Penman penman, String... arguments) {
        int status;
        try {
            status = live(Launch.parse(arguments), penman);
        } catch (LonghandException e) {
            System.err.println("longhand: " + e.getMessage());
            status = 1;
        } catch (IOException e) {
            System.err.println("longhand: the process cannot open its socket: " + e);
            status = 1;
        } catch (InterruptedException e) {
            status = 1;
        }
        // Not exit: Python's threads would be waited for.
        Runtime.getRuntime().halt(status);
    }

    private static int live(Launch launch, Penman penman)
            throws LonghandException, IOException, InterruptedException {
        Optional<Household> entered = Household.enter(launch.folder());
        if (entered.isEmpty()) {
            return NOT_NEEDED;
        }
        try (Household household = entered.get()) {
            Dialogs dialogs = Dialogs.in(launch.extension());
            InkDesk ink = new InkDesk(new RememberingPenman(penman), dialogs);
            daemon(() -> offer(penman, dialogs)).start();
            daemon(Kernel::warmUp).start();
            DocumentWorker documents = launch.python()
                    .map(python -> JepWorker.hosting(python, launch.extension(), ink))
                    .orElseGet(() -> JepWorker.absent("no Python with jep was found"));
            try (Door door = launch.loopback() ? LoopbackDoor.open(household) : UnixDoor.open(household)) {
                serve(door, new Desk(ink, documents), launch);
            }
        }
        return 0;
    }

    /** An extension that was only unpacked has no styles to choose from yet; Inkscape sees them when it starts next. */
    private static void offer(Penman penman, Dialogs dialogs) {
        try {
            dialogs.offer(penman);
        } catch (LonghandException e) {
            LOG.log(System.Logger.Level.INFO, "the dialog does not offer the styles", e);
        }
    }

    private static void serve(Door door, Desk desk, Launch launch) throws IOException, InterruptedException {
        Clock clock = new Clock();
        Conversation conversation = new Conversation(door, desk, clock, launch.build());
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(WarmProcess::daemon);
        watch.scheduleWithFixedDelay(() -> watch(clock, launch, door), WATCH_MILLIS, WATCH_MILLIS,
                TimeUnit.MILLISECONDS);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS_AT_ONCE, WarmProcess::daemon);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(door)));
        try {
            while (true) {
                SocketChannel caller = door.admit();
                callers.execute(() -> conversation.hold(caller));
            }
        } catch (ClosedChannelException e) {
            LOG.log(System.Logger.Level.DEBUG, "the door was closed");
        }
        while (!clock.idleFor(Duration.ZERO) && !clock.busyFor(launch.longestJob())) {
            Thread.sleep(WATCH_MILLIS);
        }
    }

    private static void watch(Clock clock, Launch launch, Door door) {
        if (clock.busyFor(launch.longestJob())) {
            LOG.log(System.Logger.Level.ERROR, "a job did not end within {0}; the process ends with it",
                    launch.longestJob());
            close(door);
            Runtime.getRuntime().halt(1);
        }
        if (clock.idleFor(launch.idle())) {
            close(door);
        }
    }

    private static void close(Door door) {
        try {
            door.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the socket could not be removed", e);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }
}
