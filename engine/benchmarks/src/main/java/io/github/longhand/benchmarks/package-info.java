/**
 * What {@code engine/benchmarks/run} measures on our side; {@code compare.py} runs it in turn with
 * the same work in PyTorch and prints the ratios.
 */
package io.github.longhand.benchmarks;
