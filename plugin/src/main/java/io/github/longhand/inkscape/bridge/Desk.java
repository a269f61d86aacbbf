package io.github.longhand.inkscape.bridge;

import io.github.longhand.LonghandException;
import io.github.longhand.inkscape.ink.InkDesk;
import io.github.longhand.inkscape.ink.Penman;
import io.github.longhand.inkscape.ink.Written;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Answers requests: passes them to the document worker or the penman, and puts results in words. */
final class Desk {
    private final InkDesk ink;
    private final DocumentWorker documents;

    Desk(InkDesk ink, DocumentWorker documents) {
        this.ink = ink;
        this.documents = documents;
    }

    /** Why documents cannot be worked on here; empty if they can. */
    String absence() {
        return documents.absence().orElse("");
    }

    /**
     * Does what {@code request} asks for.
     *
     * @throws LonghandException if it cannot be done
     * @throws IOException if the request's body is not what it should be
     */
    Frame answer(Frame request) throws LonghandException, IOException {
        return switch (request.text("do")) {
            case "run" -> run(request);
            case "write" -> write(request);
            case "draw" -> draw(request);
            case "hands" -> hands();
            case "learn" -> learn(request);
            default -> throw LonghandException.input("the warm process does not know how to '" + request.text("do")
                    + "'");
        };
    }

    private Frame run(Frame request) throws LonghandException {
        DocumentWorker.Outcome outcome = documents.run(new DocumentWorker.Job(request.text("entry"),
                request.texts("arguments"), request.texts("languages"), request.body()));
        return new Frame(Map.of("status", outcome.status(), "messages", outcome.messages()),
                ByteBuffer.wrap(outcome.document()));
    }

    private Frame write(Frame request) throws LonghandException, IOException {
        boolean checked = Boolean.TRUE.equals(request.header().get("checked"));
        List<Written> written = ink.write(request.text("hand"), request.text("style"), number(request, "bias"), checked,
                request.texts("texts"), numbers(request.header().get("seeds"), "seeds"));
        return inBody(Map.of("lines", written.stream().map(Desk::toMap).toList()));
    }

    private Frame hands() throws LonghandException, IOException {
        return inBody(Map.of("hands", ink.hands().stream().map(Desk::toMap).toList()));
    }

    private Frame draw(Frame request) throws LonghandException, IOException {
        return inBody(Map.of("paths", ink.draw(request.text("pen"), number(request, "width"),
                number(request, "x_height"), strokes(request))));
    }

    private Frame learn(Frame request) throws LonghandException, IOException {
        String told = ink.learn(request.text("hand"), request.text("name"), request.text("text"), strokes(request));
        return new Frame(Map.of("learned", request.text("name"), "told", told));
    }

    private static List<List<Number>> strokes(Frame request) throws LonghandException, IOException {
        List<List<Number>> strokes = new ArrayList<>();
        if (Json.read(request.bodyBytes()).get("strokes") instanceof List<?> list) {
            for (Object stroke : list) {
                strokes.add(numbers(stroke, "strokes"));
            }
        }
        return strokes;
    }

    private static double number(Frame request, String name) {
        return request.header().get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private static List<Number> numbers(Object value, String name) throws LonghandException {
        List<Number> numbers = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object element : list) {
                if (!(element instanceof Number number)) {
                    throw LonghandException.input("'" + name + "' holds numbers, not " + element);
                }
                numbers.add(number);
            }
        }
        return numbers;
    }

    private static Map<String, Object> toMap(Written line) {
        List<Map<String, Object>> words = line.words().stream()
                .map(word -> Map.<String, Object>of("text", word.text(), "start", word.start(), "left", word.left(),
                        "right", word.right(), "strokes", word.strokes()))
                .toList();
        return Map.of("words", words, "unreadable", line.unreadable());
    }

    private static Map<String, Object> toMap(Penman.Offer offer) {
        return Map.of("name", offer.hand(), "styles", offer.styles());
    }

    private static Frame inBody(Map<String, Object> content) throws IOException {
        return new Frame(Map.of(), ByteBuffer.wrap(Json.write(content)));
    }
}
