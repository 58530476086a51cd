package io.stratagem.sandbox;

import io.stratagem.api.error.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the main section of a manifest as headers by name, whatever their case. What stands in later sections is not looked at. */
final class ManifestReader {
    private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");
    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,69}");

    private ManifestReader() {}

    /** The headers; what is malformed is added to the findings and left out. */
    static SortedMap<String, String> mainSection(byte[] manifest, Findings findings) {
        SortedMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : unfolded(manifest, findings)) {
            int colon = line.indexOf(": ");
            String name = colon < 0 ? line : line.substring(0, colon);
            if (colon < 0 || !HEADER_NAME.matcher(name).matches()) {
                malformed(findings, "a line that is not 'Name: value'", line);
                continue;
            }
            String value;
            try {
                value = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(line.substring(colon + 2).getBytes(StandardCharsets.ISO_8859_1)))
                        .toString();
            } catch (CharacterCodingException e) {
                findings.header(ErrorCode.E_BUNDLE_MANIFEST, name, "the value is not UTF-8", line);
                continue;
            }
            if (value.chars().anyMatch(Character::isISOControl)) {
                findings.header(ErrorCode.E_BUNDLE_MANIFEST, name, "the value has control characters", value);
            } else if (headers.putIfAbsent(name, value.strip()) != null) {
                findings.header(ErrorCode.E_BUNDLE_MANIFEST, name, "the header stands twice", value);
            }
        }
        return Collections.unmodifiableSortedMap(headers);
    }

    /** The lines of the main section, continuations joined, one byte per character: a fold may cut a letter in two. */
    private static List<String> unfolded(byte[] manifest, Findings findings) {
        List<StringBuilder> lines = new ArrayList<>();
        for (String line : LINE_END.split(new String(manifest, StandardCharsets.ISO_8859_1), -1)) {
            if (line.isEmpty()) {
                break;
            }
            if (line.charAt(0) != ' ') {
                lines.add(new StringBuilder(line));
            } else if (lines.isEmpty()) {
                malformed(findings, "a continuation without a line before it", line);
            } else {
                lines.getLast().append(line, 1, line.length());
            }
        }
        return lines.stream().map(StringBuilder::toString).toList();
    }

    private static void malformed(Findings findings, String what, String seen) {
        findings.entry(ErrorCode.E_BUNDLE_MANIFEST, JarLayout.MANIFEST, what, seen);
    }
}
