/**
 * Handwriting in XSL-FO, for Apache FOP: put the jar on the class path and write
 * {@code <hw:text>Dear Ada</hw:text>}, namespace {@code urn:longhand:hw}, where text may stand.
 *
 * <h2>How writing goes together with FOP's layout</h2>
 *
 * <p>FOP asks for the width of each word while it breaks lines; a hand writes lines, not words, and
 * writes many lines far faster together than one by one. The two meet like this:
 *
 * <ol>
 * <li><b>While FOP reads</b> an {@code hw:text}, its words are collected in
 * {@linkplain io.github.longhand.fop.writing.Passage passages}: words that follow one another with
 * the same hand, style and bias. What can be wrong with the document (an unknown hand, a character
 * that cannot be written) is reported here, with line and column. When the element ends, it adds to
 * its parent what FOP knows how to lay out: an {@code fo:inline}, or an {@code fo:block} where blocks
 * stand, and in it an {@code fo:instream-foreign-object} for each word and a text node for each run of
 * white space. No word has been written yet.
 * <li><b>When a page sequence ends</b>, FOP lays it out and asks the first word for its size. At that,
 * all passages that are waiting, which are those of the page sequence, are cut into lines of the
 * length that the hand learned, and all lines of a hand are written together
 * ({@link io.github.longhand.fop.writing.DocumentWriting}). Each line is then cut at its words; the
 * network's window says which point belongs to which character. A stroke that reaches over its word
 * stays with it.
 * <li><b>FOP breaks lines and pages by itself.</b> The box of a word is as wide as its small letters
 * reach and of a height that depends on the font size alone; its base line is that of the text around it. A
 * blank is FOP's own, with a word spacing that makes it as wide as the hand would leave it, evened out as on
 * handwritten pages.
 * <li><b>When a page is drawn</b>, each box gives its picture: to PDF as Bezier curves above unseen
 * text, to the other outputs as something to be painted, to the intermediate format as plain SVG
 * ({@code io.github.longhand.fop.image}).
 * </ol>
 *
 * <p>So a word's ink never depends on where its line breaks, and the layout never waits for a single
 * word. Without a {@code seed}, the ink of a passage is a function of its text and of the number of its
 * element in the document: the same word twice looks different, the same document twice is the same
 * file, on any number of threads. What is retrieved from a marker on several pages is the same ink on
 * each.
 *
 * <p>Nothing is static: hands belong to the {@link org.apache.fop.apps.FopFactory}, waiting passages to
 * the run.
 */
package io.github.longhand.fop;
