/**
 * What training adds to the {@code longhand} command: {@code corpus}, {@code train} and
 * {@code evaluate}. How it is asked for and answered; the work is done by the packages beside it.
 */
package io.github.longhand.training.cli;
