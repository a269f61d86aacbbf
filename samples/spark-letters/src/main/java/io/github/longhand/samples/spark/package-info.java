/**
 * A letter run on Apache Spark. The driver reads the table and keeps the ledger, as on one machine;
 * the letters are made, and their files written, by Spark's executors.
 */
package io.github.longhand.samples.spark;
