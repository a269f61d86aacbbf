package io.github.longhand.training.run;

import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/** Rises in a straight line over the warm-up, then falls to nothing along half a cosine. */
public final class LearningRate implements ISchedule {
    private static final long serialVersionUID = 1L;

    private final double largest;
    private final int warmUp;
    private final int updates;

    /**
     * @param largest rate, at the end of the warm-up
     * @param warmUp updates before that
     * @param updates in all
     */
    @JsonCreator
    public LearningRate(@JsonProperty("largest") double largest, @JsonProperty("warmUp") int warmUp,
            @JsonProperty("updates") int updates) {
        this.largest = largest;
        this.warmUp = warmUp;
        this.updates = updates;
    }

    public double getLargest() {
        return largest;
    }

    public int getWarmUp() {
        return warmUp;
    }

    public int getUpdates() {
        return updates;
    }

    @Override
    public double valueAt(int update, int epoch) {
        if (update < warmUp) {
            return largest * (update + 1) / warmUp;
        }
        double done = Math.min(1, (update - warmUp) / (double) Math.max(1, updates - warmUp));
        return largest * 0.5 * (1 + Math.cos(Math.PI * done));
    }

    @Override
    public LearningRate clone() {
        return new LearningRate(largest, warmUp, updates);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LearningRate rate && rate.largest == largest && rate.warmUp == warmUp
                && rate.updates == updates;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(largest) + 31 * warmUp + updates;
    }
}
