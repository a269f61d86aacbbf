/**
 * The synthesis network as a DL4J graph: our recurrent vertices, the loss, and
 * {@link io.github.longhand.training.graph.SynthesisGraph}, which wires them and carries weights
 * to and from the runtime.
 *
 * <p>All sequences in the graph are two-dimensional, (rows, features), with the rows of
 * {@link io.github.longhand.network.layer.PackedLines}. Wherever a vertex of ours takes inputs,
 * those with a gradient come first and the graph's own inputs last: DL4J loses count when an input
 * without a gradient feeds several vertices.
 */
package io.github.longhand.training.graph;
