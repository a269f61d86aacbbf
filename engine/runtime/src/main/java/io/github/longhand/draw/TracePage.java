package io.github.longhand.draw;

import io.github.longhand.sampling.Trace;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** The page that shows and explains the pictures of a trace; it holds them and needs no other file. */
final class TracePage {
    private static final String STYLE = """
            body { font: 16px/1.5 system-ui, sans-serif; color: #1f2937; background: #f3f4f6; margin: 0 }
            main { max-width: 1680px; margin: auto; padding: 24px }
            h1 { font-size: 24px; margin: 0 0 4px }
            .grid { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(620px, 100%), 1fr)); gap: 18px }
            figure { margin: 0; padding: 14px; background: #fff; border-radius: 8px; box-shadow: 0 1px 3px #0002 }
            figure.wide { grid-column: 1 / -1 }
            img { width: 100%; height: auto; display: block }
            figcaption { padding: 6px 4px 0; max-width: 75ch }
            """;

    private TracePage() {
    }

    /** Writes the page in UTF-8, with PNGs by name in their order; leaves {@code out} open. */
    static void write(Trace trace, Map<String, byte[]> pictures, OutputStream out) throws IOException {
        Writer html = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        String text = XmlText.escape(trace.text());
        html.write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>How “" + text
                + "” was written</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<main>\n");
        html.write("<h1>How “" + text + "” was written</h1>\n");
        html.write("<p>" + trace.text().length() + " characters, " + trace.steps() + " steps, "
                + trace.kappa()[0].length + " Gaussians in the window, " + trace.pi()[0].length
                + " in the mixture that draws.</p>\n<div class=\"grid\">\n");
        for (Map.Entry<String, byte[]> picture : pictures.entrySet()) {
            boolean wide = picture.getKey().equals("line") || picture.getKey().equals("density");
            html.write("<figure" + (wide ? " class=\"wide\"" : "") + "><img alt=\"" + picture.getKey()
                    + "\" src=\"data:image/png;base64,");
            html.write(Base64.getEncoder().encodeToString(picture.getValue()));
            html.write("\">\n<figcaption>" + caption(picture.getKey()) + "</figcaption></figure>\n");
        }
        html.write("</div>\n</main>\n</body>\n</html>\n");
        html.flush();
    }

    private static String caption(String picture) {
        return switch (picture) {
            case "line" -> """
                    <b>The line.</b> The network never sees the page. At each step it is told how the pen moved \
                    last, and answers with a distribution for the next movement, from which one is drawn by \
                    chance. The line is the sum of these movements; a second small draw at every step decides \
                    whether the pen leaves the paper.""";
            case "phi" -> """
                    <b>φ, the reading finger.</b> A few bell curves slide along the text, never backward, and φ \
                    is their sum at each character. A bright staircase means that the network knows where it \
                    is: it stays on a letter until that is finished, then steps to the next. Two rows lit at \
                    once are a joined pair; the line is done when the last row, the place after the text, \
                    outshines all others.""";
            case "window" -> """
                    <b>The window.</b> The same weights, gathered by letter: this vector, a blurred one-hot code, \
                    is all that the upper layers learn about the text. Each place where a letter occurs lights \
                    the same row, so rows of frequent letters glow several times.""";
            case "pi" -> """
                    <b>π, the choice among Gaussians.</b> The next movement comes from one of several Gaussians, \
                    and π says how likely each is. They specialise without being told to: some draw the run \
                    of a stroke, others the turns, and one or two the jump to the next letter, bright where a \
                    tick above marks a lift of the pen. A larger bias makes the brightest brighter still.""";
            case "density" -> """
                    <b>The density.</b> For each step, the whole mixture is laid where the pen stood, correlation \
                    between x and y included, and all steps are added. Along a stroke the next point is all \
                    but certain, and the light is a thin slanted thread; after a lift, when a new stroke may begin \
                    in many places, it spreads to a cloud. The thin dark line is what chance made of it.""";
            default -> "";
        };
    }
}
