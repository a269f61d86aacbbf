/** How well a hand predicts a corpus: the numbers by which networks are compared. */
package io.github.longhand.training.evaluation;
