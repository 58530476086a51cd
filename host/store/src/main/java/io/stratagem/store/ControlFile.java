package io.stratagem.store;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a control file: one {@link ControlEntry} per line, epochs never going back. */
public final class ControlFile {
    private static final Set<String> NAMES = Set.of("argument", "epoch", "event_time_ms", "kind", "subject");

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * All entries in order.
     *
     * @throws FaultException with every line that is wrong, {@code E_CFG_CONTROL}
     */
    public List<ControlEntry> read(Path file) {
        List<ControlEntry> entries = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            try {
                ControlEntry entry = entry(mapper.readTree(line));
                if (!entries.isEmpty() && entry.epoch() < entries.getLast().epoch()) {
                    throw new IllegalArgumentException(
                            "the epoch goes back from " + entries.getLast().epoch() + " to " + entry.epoch());
                }
                entries.add(entry);
            } catch (JacksonException e) {
                faults.add(fault(file + ":" + (i + 1), e.getOriginalMessage(), line));
            } catch (IllegalArgumentException e) {
                faults.add(fault(file + ":" + (i + 1), String.valueOf(e.getMessage()), line));
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultException(faults);
        }
        return List.copyOf(entries);
    }

    /**
     * One entry from a journal's record.
     *
     * @throws FaultException with {@code E_CFG_CONTROL} if it is none
     */
    public ControlEntry read(byte[] record) {
        try {
            return entry(mapper.readTree(record));
        } catch (JacksonException | IllegalArgumentException damaged) {
            throw new FaultException(
                    fault("journal", "a control entry cannot be read", new String(record, StandardCharsets.UTF_8)),
                    damaged);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException e) {
            throw new FaultException(fault(file.toString(), "it is not UTF-8 text", ""), e);
        } catch (IOException e) {
            throw new FaultException(fault(file.toString(), "it cannot be read", e.toString()), e);
        }
    }

    private static Fault fault(String where, String what, String seen) {
        return new Fault(ErrorCode.E_CFG_CONTROL, where, what, seen.length() > 200 ? seen.substring(0, 200) : seen);
    }

    private static ControlEntry entry(JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("an entry is an object");
        }
        for (String name : json.propertyNames()) {
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("there is no field '" + name + "'");
            }
        }
        return new ControlEntry(
                integer(json, "epoch"),
                integer(json, "event_time_ms"),
                kind(text(json, "kind")),
                text(json, "subject"),
                text(json, "argument"));
    }

    private static ControlKind kind(String text) {
        for (ControlKind kind : ControlKind.values()) {
            if (kind.name().equals(text)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("there is no kind '" + text + "'");
    }

    private static String text(JsonNode json, String name) {
        JsonNode value = json.get(name);
        if (value == null || !value.isString()) {
            throw new IllegalArgumentException("'" + name + "' must be a text");
        }
        return value.stringValue();
    }

    private static long integer(JsonNode json, String name) {
        JsonNode value = json.get(name);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException("'" + name + "' must be an integer");
        }
        return value.longValue();
    }
}
