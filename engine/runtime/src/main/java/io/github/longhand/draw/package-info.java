/**
 * Ink made visible and portable.
 *
 * <p>A {@link io.github.longhand.draw.Drawing} is ink in its place on a page, with a
 * {@link io.github.longhand.draw.Pen} (see {@link io.github.longhand.draw.Pens}) and a colour.
 * {@link io.github.longhand.draw.InkFiles} writes it as SVG, PNG, PDF, InkML or JSON and reads ink
 * back; {@link io.github.longhand.draw.TracePlots} draws what the network did.
 *
 * <p>Takes ink as it comes, in millimetres unless a method says otherwise; never samples.
 */
package io.github.longhand.draw;
