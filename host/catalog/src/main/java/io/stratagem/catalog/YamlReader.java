package io.stratagem.catalog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;
import tools.jackson.dataformat.yaml.YAMLReadFeature;

/**
 * Reads one YAML 1.2 document (core schema) into a {@link LocatedDocument}. What would let a file mean something else than it shows
 * is a fault: aliases, tags, a second document, a key that stands twice, numbers that are not finite, do not fit 64 bits or
 * begin with a zero. One use, one thread.
 */
final class YamlReader {
    private static final int DEEPEST = 32;
    private static final Pattern LEADING_ZERO = Pattern.compile("[-+]?0[0-9]+");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(YAMLReadFeature.PARSE_OCTAL_NUMBERS)
            .loadSettings(LoadSettings.builder()
                    .setSchema(new CoreSchema())
                    .setAllowDuplicateKeys(true)
                    .setCodePointLimit(FileContent.LIMIT_BYTES + 1)
                    .build())
            .build();

    private final DocumentKind kind;
    private final String text;
    private final FaultList faults;
    private final YAMLParser parser;
    private final Map<String, Position> values = new HashMap<>();
    private final Map<String, Position> keys = new HashMap<>();
    private final Set<String> refused = new HashSet<>();

    private YamlReader(DocumentKind kind, String text, FaultList faults, YAMLParser parser) {
        this.kind = kind;
        this.text = text;
        this.faults = faults;
        this.parser = parser;
    }

    /** The document, or null when it cannot be understood to its end; what is wrong is added to the faults. */
    static @Nullable LocatedDocument read(DocumentKind kind, String file, byte[] content, FaultList faults) {
        String text = YamlText.decode(kind, content, faults);
        if (!faults.isEmpty()) {
            return null;
        }
        try (YAMLParser parser = (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new YamlReader(kind, text, faults, parser).document(file);
        }
    }

    private @Nullable LocatedDocument document(String file) {
        try {
            JsonNode root = parser.nextToken() == null ? NODES.nullNode() : value("", 0);
            if (parser.nextToken() != null) {
                fault(position(), "a second document begins here; keep one");
            }
            return new LocatedDocument(file, root, values, keys, refused);
        } catch (TooDeep tooDeep) {
            fault(tooDeep.position, "is nested deeper than " + DEEPEST + " levels");
        } catch (StreamConstraintsException limit) {
            fault(position(), "a limit of the parser is exceeded: " + firstLine(limit.getOriginalMessage()));
        } catch (JacksonException failed) {
            if (failed.getCause() instanceof YamlEngineException cause) {
                syntax(cause);
            } else {
                fault(position(), firstLine(failed.getOriginalMessage()));
            }
        } catch (YamlEngineException failed) {
            syntax(failed);
        }
        return null;
    }

    private void syntax(YamlEngineException failed) {
        if (failed instanceof MarkedYamlEngineException marked) {
            Optional<Mark> mark = marked.getProblemMark().or(marked::getContextMark);
            String context = marked.getContext() == null ? "" : marked.getContext() + ": ";
            fault(
                    mark.map(at -> new Position(at.getLine() + 1, at.getColumn() + 1))
                            .orElse(Position.START),
                    firstLine(context + marked.getProblem()));
        } else if (failed instanceof ReaderException unreadable) {
            int index = text.offsetByCodePoints(
                    0, Math.min(unreadable.getPosition(), text.codePointCount(0, text.length())));
            faults.add(
                    kind.syntax(),
                    YamlText.positionOf(text, index),
                    "a character that YAML does not allow",
                    String.format("U+%04X", unreadable.getCodePoint()));
        } else {
            fault(Position.START, firstLine(failed.getMessage()));
        }
    }

    /** The value whose first token is current. */
    private JsonNode value(String pointer, int depth) {
        JsonToken token = parser.currentToken();
        Position position = position();
        values.put(pointer, position);
        if (depth > DEEPEST) {
            throw new TooDeep(position);
        }
        boolean plain = isPlain(pointer, position);
        JsonNode node = switch (token) {
            case START_OBJECT -> map(pointer, depth);
            case START_ARRAY -> list(pointer, depth);
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT -> integer(pointer, position);
            case VALUE_NUMBER_FLOAT -> decimal(pointer, position);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            case VALUE_EMBEDDED_OBJECT -> NODES.nullNode();
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, NOT_AVAILABLE ->
                throw new IllegalStateException("a value cannot begin with " + token);
        };
        return plain ? node : NODES.nullNode();
    }

    /** Whether neither alias nor tag stands at the value; each is a fault. An anchor without an alias says nothing. */
    private boolean isPlain(String pointer, Position position) {
        String token = "";
        if (parser.isCurrentAlias()) {
            token = "*" + parser.getString();
            refuse(pointer, position, "aliases are not allowed; write the value out", token);
        } else if (parser.getRawTag() != null) {
            token = parser.getRawTag();
            refuse(pointer, position, "tags are not allowed; remove it", token);
        }
        return token.isEmpty();
    }

    private JsonNode map(String pointer, int depth) {
        ObjectNode map = NODES.objectNode();
        Position mapPosition = position();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            Position position = position();
            String child = JsonPointers.child(pointer, name);
            Position first = keys.get(child);
            parser.nextToken();
            if (first == null) {
                keys.put(child, position);
                map.set(name, value(child, depth + 1));
            } else {
                faults.add(kind.duplicate(), position, "the key stands twice, first at line " + first.line(), name);
                skipValue(child, depth);
            }
        }
        values.put(pointer, mapPosition);
        return map;
    }

    /** Reads a second value of a key without letting it disturb what is known of the first. */
    private void skipValue(String child, int depth) {
        Position firstValue = values.get(child);
        String aside = child + "/(twice)" + keys.size();
        value(aside, depth + 1);
        if (firstValue != null) {
            values.put(child, firstValue);
        }
    }

    private JsonNode list(String pointer, int depth) {
        ArrayNode list = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(JsonPointers.child(pointer, list.size()), depth + 1));
        }
        return list;
    }

    private JsonNode integer(String pointer, Position position) {
        String written = parser.getString();
        if (LEADING_ZERO.matcher(written).matches()) {
            refuse(
                    pointer,
                    position,
                    "a number that begins with 0 can be read in two ways; remove the 0 or quote it",
                    written);
            return NODES.nullNode();
        }
        return switch (parser.getNumberType()) {
            case INT, LONG -> NODES.numberNode(parser.getLongValue());
            case BIG_INTEGER, BIG_DECIMAL, FLOAT, DOUBLE -> {
                refuse(pointer, position, "the number does not fit 64 bits", written);
                yield NODES.nullNode();
            }
        };
    }

    private JsonNode decimal(String pointer, Position position) {
        double number = parser.getDoubleValue();
        if (!Double.isFinite(number)) {
            refuse(pointer, position, "the number is not finite", parser.getString());
            return NODES.nullNode();
        }
        return NODES.numberNode(number);
    }

    private void refuse(String pointer, Position position, String what, String seen) {
        refused.add(pointer);
        faults.add(kind.syntax(), position, what, seen);
    }

    private void fault(Position position, String what) {
        faults.add(kind.syntax(), position, what);
    }

    private Position position() {
        return position(parser.currentTokenLocation());
    }

    private static Position position(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? Position.START
                : new Position(location.getLineNr(), Math.max(1, location.getColumnNr()));
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Position position;

        private TooDeep(Position position) {
            super("too deep", null, false, false);
            this.position = position;
        }
    }
}
