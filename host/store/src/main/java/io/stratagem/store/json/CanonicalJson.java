package io.stratagem.store.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes canonical JSON into a buffer it keeps: the only form that is ever hashed. No white space, names sorted by code point and
 * unique, numbers in their shortest form ({@link ShortestNumber}), the fewest escapes, UTF-8.
 *
 * <p>The caller writes the names of an object in order; the writer refuses a name that does not follow its predecessor, so a document
 * it finishes is canonical. NaN, infinities and lone surrogates are refused. A refusal leaves the writer unusable until
 * {@link #reset()}.
 *
 * <p>Not thread-safe. Writing a document allocates nothing once the buffer has grown and its names are known.
 */
public final class CanonicalJson {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int DEEPEST = 64;

    private byte[] bytes = new byte[1024];
    private int length;
    private int depth;
    private final boolean[] inObject = new boolean[DEEPEST + 1];
    private final boolean[] hasMembers = new boolean[DEEPEST + 1];
    private final @Nullable String[] lastName = new String[DEEPEST + 1];
    private final KeptTexts kept = new KeptTexts();
    private final ShortestNumber shortest = new ShortestNumber();
    private boolean nameWritten;

    /** Starts a new document in the same buffer. */
    public CanonicalJson reset() {
        length = 0;
        depth = 0;
        nameWritten = false;
        hasMembers[0] = false;
        return this;
    }

    /** Opens an object. */
    public CanonicalJson object() {
        open((byte) '{', true);
        return this;
    }

    /** Closes the innermost object. */
    public CanonicalJson endObject() {
        close((byte) '}', true);
        return this;
    }

    /** Opens an array. */
    public CanonicalJson array() {
        open((byte) '[', false);
        return this;
    }

    /** Closes the innermost array. */
    public CanonicalJson endArray() {
        close((byte) ']', false);
        return this;
    }

    /**
     * The name of the next member.
     *
     * @throws IllegalStateException if it does not come after the previous name, or no object is open
     */
    public CanonicalJson name(String name) {
        if (!inObject[depth] || nameWritten) {
            throw new IllegalStateException("a name is not expected here: " + name);
        }
        KeptTexts.Kept known = keep(name);
        String previous = lastName[depth];
        // The same names follow each other in document after document: their order is compared once.
        if (previous != null && known.follows != previous) {
            if (CodePoints.compare(previous, name) >= 0) {
                throw new IllegalStateException("the name '" + name + "' does not come after '" + previous + "'");
            }
            known.follows = previous;
        }
        put(known.form, hasMembers[depth] ? KeptTexts.COMMA : KeptTexts.TEXT, known.form.length);
        hasMembers[depth] = true;
        lastName[depth] = name;
        nameWritten = true;
        return this;
    }

    /** A text value. */
    public CanonicalJson text(String value) {
        value();
        quoted(value);
        return this;
    }

    /** A text value that comes again and again, such as a symbol: what it is encoded to is kept, which changes nothing but the time. */
    public CanonicalJson recurringText(String value) {
        value();
        put(keep(value));
        return this;
    }

    /** Bytes as a text of lower-case hexadecimal digits. */
    public CanonicalJson hex(byte[] value) {
        value();
        ensure(2 * value.length + 2);
        bytes[length++] = '"';
        Sha256.writeHex(value, bytes, length);
        length += 2 * value.length;
        bytes[length++] = '"';
        return this;
    }

    /**
     * A text value {@code label=number}, the number rounded half-even, from its shortest decimal form, to so many decimals, trailing
     * zeros dropped, never with an exponent.
     *
     * @throws IllegalArgumentException if the number is not finite
     */
    public CanonicalJson labelled(String label, double value, int decimals) {
        requireFinite(value);
        value();
        put(keep(label));
        ensure(ShortestNumber.MAX_ROUNDED_BYTES);
        // The closing quote of the label gives way to the rest of the text.
        bytes[length - 1] = '=';
        length = shortest.writeRounded(value, decimals, bytes, length);
        bytes[length++] = '"';
        return this;
    }

    /**
     * A number.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public CanonicalJson number(double value) {
        requireFinite(value);
        value();
        ensure(ShortestNumber.MAX_BYTES);
        length = shortest.write(value, bytes, length);
        return this;
    }

    /** An integer, written with all its digits. */
    public CanonicalJson number(long value) {
        value();
        ensure(ShortestNumber.MAX_BYTES);
        length = ShortestNumber.write(value, bytes, length);
        return this;
    }

    /** A truth value. */
    public CanonicalJson flag(boolean value) {
        value();
        literal(value ? "true" : "false");
        return this;
    }

    /** The null literal. */
    public CanonicalJson none() {
        value();
        literal("null");
        return this;
    }

    /** An array of texts. */
    public CanonicalJson texts(List<String> values) {
        array();
        for (int i = 0; i < values.size(); i++) {
            text(values.get(i));
        }
        return endArray();
    }

    /**
     * A tree of maps (any order of keys), lists, texts, numbers, truth values and nulls.
     *
     * @throws IllegalArgumentException if it holds anything else
     */
    public CanonicalJson tree(@Nullable Object value) {
        switch (value) {
            case null -> none();
            case String text -> text(text);
            case Boolean flag -> flag(flag);
            case Double number -> number(number.doubleValue());
            case Long number -> number(number.longValue());
            case Integer number -> number(number.longValue());
            case Map<?, ?> map -> sorted(map);
            case List<?> list -> {
                array();
                list.forEach(this::tree);
                endArray();
            }
            default ->
                throw new IllegalArgumentException(
                        value.getClass().getName() + " has no canonical JSON form: " + value);
        }
        return this;
    }

    private void sorted(Map<?, ?> map) {
        if (map.isEmpty()) {
            object().endObject();
            return;
        }
        String[] names = new String[map.size()];
        int count = 0;
        for (Object key : map.keySet()) {
            if (!(key instanceof String name)) {
                throw new IllegalArgumentException("a name must be a text, not " + key);
            }
            names[count++] = name;
        }
        Arrays.sort(names, CodePoints.ORDER);
        object();
        for (String name : names) {
            name(name).tree(map.get(name));
        }
        endObject();
    }

    /** The buffer; the first {@link #length()} bytes are the document. Valid until the next write. */
    public byte[] buffer() {
        return bytes;
    }

    /** How many bytes the document has so far. */
    public int length() {
        return length;
    }

    /** A copy of the document. */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    /** Writes the document to a stream. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    /** The document as text. */
    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /** Whether a text can stand in a document: it has no lone surrogate. */
    public static boolean isWritable(String text) {
        Objects.requireNonNull(text, "text is null");
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isSurrogate(unit)) {
                if (!pairAt(text, i)) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static boolean pairAt(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }

    private void open(byte bracket, boolean object) {
        value();
        if (depth == DEEPEST) {
            throw new IllegalArgumentException("a document is at most " + DEEPEST + " levels deep");
        }
        put(bracket);
        depth++;
        inObject[depth] = object;
        hasMembers[depth] = false;
        lastName[depth] = null;
    }

    private void close(byte bracket, boolean object) {
        if (depth == 0 || inObject[depth] != object || nameWritten) {
            throw new IllegalStateException("nothing to close here");
        }
        put(bracket);
        depth--;
    }

    private void value() {
        if (inObject[depth]) {
            if (!nameWritten) {
                throw new IllegalStateException("a member needs a name first");
            }
            nameWritten = false;
            return;
        }
        if (depth == 0 && hasMembers[0]) {
            throw new IllegalStateException("the document is finished");
        }
        separate();
    }

    private void separate() {
        if (hasMembers[depth]) {
            put((byte) ',');
        }
        hasMembers[depth] = true;
    }

    private static void requireFinite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(value + " has no JSON form");
        }
    }

    private KeptTexts.Kept keep(String text) {
        KeptTexts.Kept known = kept.find(text);
        if (known == null) {
            int from = length;
            put((byte) ',');
            quoted(text);
            put((byte) ':');
            known = kept.keep(text, Arrays.copyOfRange(bytes, from, length));
            length = from;
        }
        return known;
    }

    private void quoted(String text) {
        ensure(text.length() * 6 + 2);
        bytes[length++] = '"';
        for (int i = plain(text); i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < 0x80) {
                ascii(unit);
            } else if (unit < 0x800) {
                bytes[length++] = (byte) (0xC0 | (unit >> 6));
                bytes[length++] = (byte) (0x80 | (unit & 0x3F));
            } else if (!Character.isSurrogate(unit)) {
                bytes[length++] = (byte) (0xE0 | (unit >> 12));
                bytes[length++] = (byte) (0x80 | ((unit >> 6) & 0x3F));
                bytes[length++] = (byte) (0x80 | (unit & 0x3F));
            } else if (pairAt(text, i)) {
                int point = Character.toCodePoint(unit, text.charAt(++i));
                bytes[length++] = (byte) (0xF0 | (point >> 18));
                bytes[length++] = (byte) (0x80 | ((point >> 12) & 0x3F));
                bytes[length++] = (byte) (0x80 | ((point >> 6) & 0x3F));
                bytes[length++] = (byte) (0x80 | (point & 0x3F));
            } else {
                throw new IllegalArgumentException("a text has half of a surrogate pair at index " + i);
            }
        }
        bytes[length++] = '"';
    }

    /** Writes the leading characters that stand for themselves, which are nearly always all; returns how many. */
    private int plain(String text) {
        byte[] target = bytes;
        int at = length;
        int i = 0;
        while (i < text.length()) {
            char unit = text.charAt(i);
            if (unit < ' ' || unit >= 0x80 || unit == '"' || unit == '\\') {
                break;
            }
            target[at + i] = (byte) unit;
            i++;
        }
        length = at + i;
        return i;
    }

    private void ascii(char unit) {
        switch (unit) {
            case '"', '\\' -> escape((byte) unit);
            case '\b' -> escape((byte) 'b');
            case '\t' -> escape((byte) 't');
            case '\n' -> escape((byte) 'n');
            case '\f' -> escape((byte) 'f');
            case '\r' -> escape((byte) 'r');
            default -> {
                if (unit >= ' ') {
                    bytes[length++] = (byte) unit;
                } else {
                    escape((byte) 'u');
                    bytes[length++] = '0';
                    bytes[length++] = '0';
                    bytes[length++] = HEX[unit >> 4];
                    bytes[length++] = HEX[unit & 0xF];
                }
            }
        }
    }

    private void escape(byte letter) {
        bytes[length++] = '\\';
        bytes[length++] = letter;
    }

    private void literal(String word) {
        ensure(word.length());
        for (int i = 0; i < word.length(); i++) {
            bytes[length++] = (byte) word.charAt(i);
        }
    }

    private void put(KeptTexts.Kept text) {
        put(text.form, KeptTexts.TEXT, text.form.length - 1);
    }

    private void put(byte[] from, int begin, int end) {
        ensure(end - begin);
        System.arraycopy(from, begin, bytes, length, end - begin);
        length += end - begin;
    }

    private void put(byte single) {
        ensure(1);
        bytes[length++] = single;
    }

    private void ensure(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
