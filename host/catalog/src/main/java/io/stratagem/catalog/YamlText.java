package io.stratagem.catalog;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes as UTF-8 text, with the limits a parser needs to stay quick. */
final class YamlText {
    /** The scanner looks ahead within a line at quadratic cost. */
    static final int LONGEST_LINE = 65_536;

    private YamlText() {}

    /** The text, without a byte order mark; or a fault and an empty text. */
    static String decode(DocumentKind kind, byte[] content, FaultList faults) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer decoded = CharBuffer.allocate(content.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(content), decoded, true);
        String text = decoded.flip().toString();
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (result.isError()) {
            faults.add(kind.syntax(), positionOf(text, text.length()), "is not UTF-8 from here");
            return "";
        }
        int longLine = endOfLongLine(text);
        if (longLine >= 0) {
            faults.add(
                    kind.syntax(),
                    positionOf(text, longLine),
                    "the line is longer than the " + LONGEST_LINE + " characters allowed");
            return "";
        }
        return text;
    }

    /** Line and column of an index. */
    static Position positionOf(String text, int index) {
        int line = 1;
        int lineStart = 0;
        for (int at = 0; at < index; at++) {
            char here = text.charAt(at);
            if (here == '\n' || (here == '\r' && !text.startsWith("\n", at + 1))) {
                line++;
                lineStart = at + 1;
            }
        }
        return new Position(line, text.codePointCount(lineStart, index) + 1);
    }

    private static int endOfLongLine(String text) {
        int lineStart = 0;
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            if (here == '\n' || here == '\r') {
                lineStart = at + 1;
            } else if (at - lineStart >= LONGEST_LINE) {
                return at;
            }
        }
        return -1;
    }
}
