/**
 * Letters by the thousand: a table of recipients and a template become one PDF for each row, and a
 * ledger that says so.
 *
 * <h2>From a row to a letter</h2>
 *
 * <ol>
 * <li>A {@link io.github.longhand.fop.letters.RowReader} reads the table row by row
 * ({@link io.github.longhand.fop.letters.Row}), so memory does not grow with it.
 * <li>A {@link io.github.longhand.fop.letters.Template} makes a document of a row: XSL-FO with
 * {@code hw:text}. What it may read besides itself, {@link io.github.longhand.fop.letters.Reach} says.
 * <li>A {@link io.github.longhand.fop.letters.LetterPress} makes a PDF of it. That is a pure function of
 * row, template, hand, settings and seed: same bytes on any thread of any machine, alone or among
 * others. The seed comes from the run's seed and the row's key.
 * <li>A {@link io.github.longhand.fop.letters.LetterRun} has it do so for all rows, on all cores or
 * wherever a {@link io.github.longhand.fop.letters.LetterEngine} has them made, and keeps the
 * {@link io.github.longhand.fop.letters.Ledger}. What templates read besides themselves goes to the
 * {@link io.github.longhand.fop.letters.SourceLog}.
 * </ol>
 */
package io.github.longhand.fop.letters;
