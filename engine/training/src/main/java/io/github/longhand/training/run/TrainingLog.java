package io.github.longhand.training.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The log of a run: one JSON object on each line of a file that only grows, so that a run that is
 * continued has one log. A line that a crash cut short is passed over when the log is read.
 */
public final class TrainingLog {
    private static final JsonFactory JSON = new JsonFactory();

    /**
     * One report.
     *
     * @param update updates of the weights so far
     * @param epoch how many epochs are done, with a fraction
     * @param nats a point: over the batches since the last report, or over the validation lines
     * @param isValidation which of the two
     * @param gradientNorm of the last batch, before it was clipped
     * @param pointsPerSecond since the last report
     * @param seconds of work so far
     */
    public record Entry(int update, double epoch, double nats, boolean isValidation, double gradientNorm,
            double pointsPerSecond, double seconds) {
    }

    private final Path file;

    public TrainingLog(Path file) {
        this.file = file;
    }

    /** Writes {@code entry} at the end of the log. */
    public void append(Entry entry) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeNumberField("update", entry.update());
            json.writeNumberField("epoch", entry.epoch());
            json.writeNumberField(entry.isValidation() ? "validation" : "nats", entry.nats());
            json.writeNumberField("gradient_norm", entry.gradientNorm());
            json.writeNumberField("points_per_second", Math.rint(entry.pointsPerSecond()));
            json.writeNumberField("seconds", Math.rint(entry.seconds()));
            json.writeEndObject();
        }
        Files.writeString(file, line + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /**
     * All reports, oldest first; none if there is no log yet. Where a run went back to a checkpoint,
     * what it did again counts, not what it did at first.
     */
    public List<Entry> read() throws IOException {
        List<Entry> entries = new ArrayList<>();
        if (!Files.exists(file)) {
            return entries;
        }
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            try {
                Entry entry = parse(line);
                entries.removeIf(earlier -> earlier.update() > entry.update()
                        || earlier.update() == entry.update() && earlier.isValidation() == entry.isValidation());
                entries.add(entry);
            } catch (IOException e) {
                // A line that was being written when the machine stopped.
            }
        }
        return entries;
    }

    private static Entry parse(String line) throws IOException {
        int update = 0;
        double epoch = 0;
        double nats = Double.NaN;
        boolean isValidation = false;
        double gradientNorm = 0;
        double pointsPerSecond = 0;
        double seconds = 0;
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not a report");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                json.nextToken();
                switch (key) {
                    case "update" -> update = json.getIntValue();
                    case "epoch" -> epoch = json.getDoubleValue();
                    case "nats", "validation" -> {
                        nats = json.getDoubleValue();
                        isValidation = key.equals("validation");
                    }
                    case "gradient_norm" -> gradientNorm = json.getDoubleValue();
                    case "points_per_second" -> pointsPerSecond = json.getDoubleValue();
                    case "seconds" -> seconds = json.getDoubleValue();
                    default -> json.skipChildren();
                }
            }
            if (json.currentToken() != JsonToken.END_OBJECT) {
                throw new IOException("not a whole report");
            }
        }
        return new Entry(update, epoch, nats, isValidation, gradientNorm, pointsPerSecond, seconds);
    }
}
