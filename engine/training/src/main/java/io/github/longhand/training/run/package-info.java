/**
 * A training run: its settings, the batches of each epoch, the trainer with its checkpoints and its
 * log, and the hand that comes out.
 *
 * <p>Everything that happens in a run follows from its settings and the corpus, so a run that is
 * stopped and continued gives what an undisturbed one gives, number for number, on the same kind of
 * machine.
 */
package io.github.longhand.training.run;
