/**
 * Ink made visible and portable: SVG, PNG, PDF, InkML and JSON, the pens that draw it, and the
 * diagnostic plots of a trace.
 *
 * <p>Takes ink as it comes, in millimetres unless a method says otherwise; never samples.
 */
package io.github.longhand.draw;
