/**
 * Words into lines into pages, in millimetres, by the measured width of their ink; with the slow
 * drift and the small unevenness of a human.
 *
 * <p>How wide a word is, is known only when it is written, and where a line ends only when the
 * widths are known. So a {@link io.github.longhand.page.Typesetter} goes as follows, paragraph by
 * paragraph:
 *
 * <ol>
 * <li>The text is cut at blanks into segments of like length, each as long as a network writes
 * well, and all segments of several paragraphs are written in one batch, each from a seed of its
 * own. Within a segment the hand flows.
 * <li>The segments' ink is cut at the blanks into words; a word keeps its way to the word before
 * it, unless that way is out of all proportion.
 * <li>Lines are broken by the measured widths, for the paragraph as a whole. Words that were
 * written together and stand in one line keep their relation; where two segments meet the line has
 * the usual gap; justification spreads what is left over among the gaps.
 * <li>Lines are put on pages under the rules for widows and orphans, each word is moved a little
 * as a human's hand would drift, and a full page goes to its consumer at once: memory does not
 * grow with the number of pages.
 * </ol>
 *
 * <p>{@link io.github.longhand.page.Length} is the one place that knows units. Nothing here draws
 * or writes files.
 */
package io.github.longhand.page;
