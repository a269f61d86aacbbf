/**
 * Longhand for Inkscape: the extension's folder, the warm process behind it and the installer.
 *
 * <h2>Who does what</h2>
 *
 * <p>Inkscape starts a small Python script of the standard library alone, {@code longhand_client.py}.
 * It finds the user's warm process, or starts one, and hands it what Inkscape said: the arguments
 * and the document. There the document work, the Python package {@code longhand_document}, runs in
 * a CPython interpreter that {@link io.github.longhand.inkscape.bridge.JepWorker jep} hosts on one
 * dedicated thread, with the engine's objects at hand
 * ({@link io.github.longhand.inkscape.ink.InkDesk}) and no text protocol between the two.
 *
 * <p>Where jep's native library is missing, the same package runs in Inkscape's own Python and asks
 * the warm process for ink only. One implementation of the document work, two places to run it.
 *
 * <h2>The protocol</h2>
 *
 * <p>Both sides speak in {@link io.github.longhand.inkscape.bridge.Frame frames}: eight bytes
 * {@code LONGHAND}, the header's length (32 bits) and the body's (64 bits), big-endian, then the
 * header, a JSON object in UTF-8, and the body. A conversation is one greeting, then requests and
 * replies in turn until the client hangs up:
 *
 * <pre>
 * {"hello": build, "secret": s}                   {"hello": build, "documents": bool, "why": text}
 * {"do": "run", "entry", "arguments", "languages"} + document
 *                                                 {"status": 0, "messages": text} + document
 * {"do": "write", "hand", "style", "bias", "checked", "texts", "seeds"}
 *                                                 {} + {"lines": [{"words": [...], "unreadable": [...]}]}
 * {"do": "draw", "pen", "width", "x_height"} + {"strokes": [[x, y, ...]]}
 *                                                 {} + {"paths": [d, ...]}
 * {"do": "hands"}                                 {} + {"hands": [{"name", "styles"}]}
 * {"do": "learn", "hand", "name", "text"} + {"strokes": [[x, y, ...]]}
 *                                                 {"learned": name, "told": text}
 * {"do": "stop"}                                  {}
 * </pre>
 *
 * <p>A request that fails gets {@code {"error": text}}, and the conversation goes on.
 *
 * <h2>The life of a warm process</h2>
 *
 * <ol>
 *   <li>A client that finds nobody at the door takes the start lock, starts Java and waits. Other
 *       clients wait with it.</li>
 *   <li>The process takes the lock file of its folder for as long as it lives; one that does not
 *       get it goes away, so that two never stay. Whoever holds the lock may clear a stale
 *       socket.</li>
 *   <li>The folder must be the user's own and closed to all others (0700). Each caller is asked who
 *       he is: by the socket's peer credentials, or on Windows, which has a loopback port instead,
 *       by a secret that only the user can read.</li>
 *   <li>A job that fails is answered with an error; one that never ends takes the process with it,
 *       and so may a crash of native code. The client then tries once with a new process.</li>
 *   <li>A client of another build asks the process to stop and starts its own.</li>
 *   <li>After some idle minutes it closes the door, removes the socket and ends.</li>
 * </ol>
 */
package io.github.longhand.inkscape;
