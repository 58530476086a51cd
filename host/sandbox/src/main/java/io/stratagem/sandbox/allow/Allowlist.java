package io.stratagem.sandbox.allow;

import io.stratagem.guard.CostClass;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which types and members of the JDK and of the plugin API strategy code may use. The list is frozen per JDK release: a member a newer one
 * adds is refused until it is judged. Immutable.
 *
 * <p>Types are told by internal name, such as {@code java/util/Map$Entry}.
 */
public final class Allowlist {
    private static final String TYPE = "TYPE";
    private static final String EXTENSIBLE = "EXTENSIBLE";
    private static final String ANY = "*";

    private final Set<String> types = new HashSet<>();
    private final Set<String> extensible = new HashSet<>();
    private final Map<Member, CostClass> members = new HashMap<>();
    private final Map<String, String> advice = new HashMap<>();

    private record Member(String owner, String name, String descriptor) {}

    private Allowlist(List<String> lines, List<String> adviceLines) {
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            if (words.length == 4) {
                members.put(new Member(words[0], words[1], words[2]), CostClass.valueOf(words[3]));
            } else {
                types.add(words[0]);
                if (words[1].equals(EXTENSIBLE)) {
                    extensible.add(words[0]);
                } else if (!words[1].equals(TYPE)) {
                    throw new IllegalArgumentException("not a line of the list: " + line);
                }
            }
        }
        for (String line : adviceLines) {
            String[] words = line.split(" ", 3);
            advice.put(words[0] + " " + words[1], words[2]);
        }
    }

    /** The list for JDK 25. */
    public static Allowlist jdk25() {
        return new Allowlist(lines("jdk-25.txt"), lines("advice.txt"));
    }

    private static List<String> lines(String resource) {
        InputStream stream =
                Objects.requireNonNull(Allowlist.class.getResourceAsStream(resource), () -> resource + " is missing");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isEmpty()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** Whether code may name this type. */
    public boolean hasType(String internalName) {
        return types.contains(internalName);
    }

    /** Whether a class of a bundle may extend or implement this type, or a lambda be one. */
    public boolean isExtensible(String internalName) {
        return extensible.contains(internalName);
    }

    /**
     * What a member costs, exactly as it is declared; null when it is refused. Of arrays there is {@code clone} alone.
     *
     * @param owner the class that declares it
     * @param name {@code <init>} for a constructor
     */
    public @Nullable CostClass member(String owner, String name, String descriptor) {
        if (owner.startsWith("[")) {
            return name.equals("clone") ? CostClass.SIZE : null;
        }
        return members.get(new Member(owner, name, descriptor));
    }

    /**
     * What to use instead, in one clause; empty when there is no advice.
     *
     * @param name of a member, or empty for the type itself
     */
    public String advice(String owner, String name) {
        String ofMember = advice.get(owner + " " + (name.isEmpty() ? ANY : name));
        return ofMember != null ? ofMember : advice.getOrDefault(owner + " " + ANY, "");
    }
}
