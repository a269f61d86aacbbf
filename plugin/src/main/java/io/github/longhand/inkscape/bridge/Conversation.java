package io.github.longhand.inkscape.bridge;

import io.github.longhand.LonghandException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.Map;

/** Talks with one client from its greeting until it hangs up. */
final class Conversation {
    private static final System.Logger LOG = System.getLogger(Conversation.class.getName());

    private final Door door;
    private final Desk desk;
    private final Clock clock;
    private final String build;

    Conversation(Door door, Desk desk, Clock clock, String build) {
        this.door = door;
        this.desk = desk;
        this.clock = clock;
        this.build = build;
    }

    /** Holds the conversation; whatever goes wrong in it stays in it. */
    void hold(SocketChannel channel) {
        try (channel) {
            greet(channel);
            while (true) {
                Frame request = Frame.read(channel, Frame.LARGEST_HEADER, Frame.LARGEST_BODY);
                if (request.text("do").equals("stop")) {
                    new Frame(Map.of()).write(channel);
                    door.close();
                    return;
                }
                answer(request).write(channel);
            }
        } catch (EOFException e) {
            LOG.log(System.Logger.Level.DEBUG, "a client hung up");
        } catch (IOException e) {
            LOG.log(System.Logger.Level.INFO, "a conversation broke off", e);
        }
    }

    private void greet(SocketChannel channel) throws IOException {
        Frame greeting = Frame.read(channel, Frame.LARGEST_GREETING, 0);
        if (!door.admits(greeting.text("secret"))) {
            throw new IOException("a caller did not know the secret");
        }
        String absence = desk.absence();
        new Frame(Map.of("hello", build, "documents", absence.isEmpty(), "why", absence)).write(channel);
    }

    private Frame answer(Frame request) {
        try (Clock.Job job = clock.begin()) {
            return desk.answer(request);
        } catch (LonghandException e) {
            LOG.log(System.Logger.Level.INFO, "a request failed", e);
            return new Frame(Map.of("error", e.getMessage()));
        } catch (OutOfMemoryError e) {
            return new Frame(Map.of("error", "the document or its ink is too large for the memory of Longhand's"
                    + " process; select less text at once"));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.log(System.Logger.Level.ERROR, "a request failed", e);
            return new Frame(Map.of("error", "Longhand's process could not do it: " + e));
        }
    }
}
