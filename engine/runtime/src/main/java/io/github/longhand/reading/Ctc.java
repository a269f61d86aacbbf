package io.github.longhand.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Connectionist temporal classification (Graves et al. 2006): labels are written once or more, with
 * blanks between or not, and a label that comes twice has a blank between.
 */
final class Ctc {
    /** Labels less likely than this at a step are not tried in the beam there. */
    private static final double UNLIKELY = StrictMath.log(1e-3);

    private Ctc() {
    }

    /** The most likely label of each step, repeats and blanks taken out. */
    static int[] greedy(Posteriors posteriors) {
        int[] labels = new int[posteriors.steps()];
        int count = 0;
        int before = Posteriors.BLANK;
        for (int step = 0; step < posteriors.steps(); step++) {
            int best = posteriors.best(step);
            if (best != before && best != Posteriors.BLANK) {
                labels[count++] = best;
            }
            before = best;
        }
        return Arrays.copyOf(labels, count);
    }

    /** The logarithm of the probability that the steps from, to without, say exactly {@code labels}. */
    static double logProbability(Posteriors posteriors, int from, int to, int[] labels) {
        int states = 2 * labels.length + 1;
        double[] alpha = new double[states];
        Arrays.fill(alpha, LogSpace.ZERO);
        alpha[0] = 0; // before the first step: nothing said
        boolean first = true;
        for (int step = from; step < to; step++) {
            double[] next = new double[states];
            for (int s = 0; s < states; s++) {
                double sum = first ? LogSpace.ZERO : alpha[s];
                if (first && s < 2) {
                    sum = 0;
                } else if (!first) {
                    sum = s > 0 ? LogSpace.add(sum, alpha[s - 1]) : sum;
                    sum = maySkip(labels, s) ? LogSpace.add(sum, alpha[s - 2]) : sum;
                }
                next[s] = sum + posteriors.at(step, label(labels, s));
            }
            alpha = next;
            first = false;
        }
        return states == 1 || first ? alpha[states - 1] : LogSpace.add(alpha[states - 1], alpha[states - 2]);
    }

    /** The label of state {@code s}: blanks and labels take turns. */
    private static int label(int[] labels, int s) {
        return s % 2 == 0 ? Posteriors.BLANK : labels[s / 2];
    }

    private static boolean maySkip(int[] labels, int s) {
        return s % 2 == 1 && s > 1 && labels[s / 2] != labels[s / 2 - 1];
    }

    /**
     * Where each label is said on the most likely way of saying exactly {@code labels}.
     *
     * @return (labels, 2): the first step of each and the one after its last; empty if there are too
     *         few steps to say them
     */
    static int[][] align(Posteriors posteriors, int[] labels) {
        int steps = posteriors.steps();
        int states = 2 * labels.length + 1;
        double[] best = new double[states];
        byte[] back = new byte[steps * states];
        for (int step = 0; step < steps; step++) {
            double[] next = new double[states];
            for (int s = 0; s < states; s++) {
                double most = step == 0 ? s < 2 ? 0 : LogSpace.ZERO : best[s];
                byte from = 0;
                if (step > 0 && s > 0 && best[s - 1] > most) {
                    most = best[s - 1];
                    from = 1;
                }
                if (step > 0 && maySkip(labels, s) && best[s - 2] > most) {
                    most = best[s - 2];
                    from = 2;
                }
                next[s] = most + posteriors.at(step, label(labels, s));
                back[step * states + s] = from;
            }
            best = next;
        }
        int s = states > 1 && best[states - 2] > best[states - 1] ? states - 2 : states - 1;
        if (steps == 0 || best[s] == LogSpace.ZERO) {
            return new int[0][];
        }
        int[][] spans = new int[labels.length][2];
        for (int step = steps - 1; step >= 0; step--) {
            if (s % 2 == 1) {
                int[] span = spans[s / 2];
                span[1] = span[1] == 0 ? step + 1 : span[1];
                span[0] = step;
            }
            s -= back[step * states + s];
        }
        return spans;
    }

    /** What a beam keeps of one way of reading: that it ends in a blank, or in its last label. */
    private static final class Prefix {
        final Prefix before;
        final int label;
        final int length;
        private final Map<Integer, Prefix> longer = new HashMap<>();
        double blank = LogSpace.ZERO;
        double said = LogSpace.ZERO;
        double nextBlank = LogSpace.ZERO;
        double nextSaid = LogSpace.ZERO;

        Prefix(Prefix before, int label) {
            this.before = before;
            this.label = label;
            this.length = before == null ? 0 : before.length + 1;
        }

        double total() {
            return LogSpace.add(blank, said);
        }

        Prefix with(int next) {
            return longer.computeIfAbsent(next, label -> new Prefix(this, label));
        }

        void move() {
            blank = nextBlank;
            said = nextSaid;
            nextBlank = LogSpace.ZERO;
            nextSaid = LogSpace.ZERO;
        }

        int[] labels() {
            int[] labels = new int[length];
            Prefix prefix = this;
            for (int i = length - 1; i >= 0; i--) {
                labels[i] = prefix.label;
                prefix = prefix.before;
            }
            return labels;
        }
    }

    /** Labels and the logarithm of about how likely it is that they are what is said. */
    record Reading(int[] labels, double logProbability) {
    }

    /** The most likely labels that a search keeping {@code width} prefixes finds in some steps. */
    static Reading beam(Posteriors posteriors, int from, int to, int width) {
        List<Prefix> beam = new ArrayList<>();
        Prefix root = new Prefix(null, Posteriors.BLANK);
        root.blank = 0;
        beam.add(root);
        for (int step = from; step < to; step++) {
            List<Prefix> next = new ArrayList<>();
            for (Prefix prefix : beam) {
                spread(prefix, posteriors, step, next);
            }
            next.forEach(Prefix::move);
            // The order of equals is that in which they were found, the same each time.
            next.sort(Comparator.comparingDouble(Prefix::total).reversed());
            for (Prefix prefix : next.subList(Math.min(width, next.size()), next.size())) {
                prefix.blank = LogSpace.ZERO;
                prefix.said = LogSpace.ZERO;
            }
            beam = new ArrayList<>(next.subList(0, Math.min(width, next.size())));
        }
        return new Reading(beam.get(0).labels(), beam.get(0).total());
    }

    private static void spread(Prefix prefix, Posteriors posteriors, int step, List<Prefix> next) {
        double total = prefix.total();
        note(prefix, next);
        prefix.nextBlank = LogSpace.add(prefix.nextBlank, total + posteriors.at(step, Posteriors.BLANK));
        if (prefix.length > 0) {
            prefix.nextSaid = LogSpace.add(prefix.nextSaid, prefix.said + posteriors.at(step, prefix.label));
        }
        for (int label = 1; label < posteriors.classes(); label++) {
            double likely = posteriors.at(step, label);
            if (likely < UNLIKELY) {
                continue;
            }
            double before = label == prefix.label ? prefix.blank : total;
            if (before > LogSpace.ZERO) {
                Prefix longer = prefix.with(label);
                note(longer, next);
                longer.nextSaid = LogSpace.add(longer.nextSaid, before + likely);
            }
        }
    }

    private static void note(Prefix prefix, List<Prefix> next) {
        if (prefix.nextBlank == LogSpace.ZERO && prefix.nextSaid == LogSpace.ZERO) {
            next.add(prefix);
        }
    }
}
