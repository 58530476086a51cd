package io.stratagem.container.watch;

import io.stratagem.container.FileVerdict;
import io.stratagem.sandbox.Sha256;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rules of the plugin directory as an operator knows them, over what was put there: no looks, no stamps, no zip. It learns from
 * snapshots only which content was the first of its version, and insists that this never changes.
 */
final class DirectoryModel {
    private static final String UNREADABLE = " refused E_BUNDLE_UNREADABLE";
    private static final String HALF = " waiting the end of the archive is not there yet";

    /** What lies under a name. */
    sealed interface Thing {
        record File(byte[] content) implements Thing {}

        record Folder() implements Thing {}

        /** A link to a file outside the directory. */
        record Link(String target) implements Thing {}
    }

    private final List<byte[]> goodJars;
    private final List<String> pluginIds;
    private final SortedMap<String, Thing> things = new TreeMap<>();
    private final Map<String, byte[]> targets = new TreeMap<>();
    private final Map<String, Sha256> owners = new TreeMap<>();
    private final Map<String, Set<String>> possible = new HashMap<>();

    /**
     * @param goodJars every whole jar there can be
     * @param pluginIds what each of them holds
     */
    DirectoryModel(List<byte[]> goodJars, List<String> pluginIds) {
        this.goodJars = goodJars;
        this.pluginIds = pluginIds;
    }

    SortedMap<String, Thing> things() {
        return things;
    }

    Map<String, byte[]> targets() {
        return targets;
    }

    /** Takes in what a snapshot admits. */
    void learn(DirectorySnapshot snapshot) {
        for (FileVerdict verdict : snapshot.verdicts()) {
            if (verdict instanceof FileVerdict.Admitted admitted) {
                Sha256 source = admitted.bundle().sourceDigest();
                String id = admitted.bundle().pluginIds().getFirst();
                int jar = indexOf(source);
                if (jar < 0 || !pluginIds.get(jar).equals(id)) {
                    throw new AssertionError("admitted what nobody made: " + verdict.sentence());
                }
                Sha256 owner = owners.putIfAbsent(id, source);
                if (owner != null && !owner.equals(source)) {
                    throw new AssertionError(id + " has two contents: " + owner + ", " + source);
                }
            }
        }
    }

    /** Every verdict, once all is at rest: of files that claim a version nobody owns yet, the first name takes it. */
    List<String> verdicts() {
        List<String> verdicts =
                things.keySet().stream().map(name -> name + verdict(name, true)).toList();
        possible.clear();
        mayBeSeenNow();
        return verdicts;
    }

    /** Notes what may be said of what is there now by a snapshot that comes before all is at rest. */
    void mayBeSeenNow() {
        things.keySet()
                .forEach(name ->
                        possible.computeIfAbsent(name, first -> new HashSet<>()).add(name + verdict(name, false)));
    }

    /** Whether a file may have this verdict although it is not at rest: a true one of what was there since all was at rest. */
    boolean mayBe(String name, String sentence) {
        return sentence.equals(name + " waiting it is still changing")
                || sentence.equals(name + " waiting it changed while it was looked at")
                || possible.getOrDefault(name, Set.of()).contains(sentence);
    }

    private String verdict(String name, boolean takesVersion) {
        if (name.startsWith(".") || name.endsWith(".part") || name.endsWith(".tmp")) {
            return " waiting a temporary name; rename it into place when it is whole";
        }
        if (!name.endsWith(".jar")) {
            return UNREADABLE;
        }
        return switch (things.get(name)) {
            case Thing.Folder folder -> UNREADABLE;
            case Thing.File file -> judged(file.content(), takesVersion);
            case Thing.Link link -> {
                byte[] content = targets.get(link.target());
                yield content == null ? " waiting a link that leads nowhere" : judged(content, takesVersion);
            }
            case null -> throw new AssertionError(name);
        };
    }

    private String judged(byte[] content, boolean takesVersion) {
        int jar = indexOf(Sha256.of(content));
        if (jar >= 0) {
            String id = pluginIds.get(jar);
            Sha256 owner = owners.getOrDefault(id, Sha256.of(content));
            if (takesVersion) {
                owners.put(id, owner);
            }
            return owner.equals(Sha256.of(content)) ? " admitted " + id : " refused E_BUNDLE_VERSION_REUSED";
        }
        return goodJars.stream().anyMatch(good -> isBeginning(content, good)) ? HALF : UNREADABLE;
    }

    private int indexOf(Sha256 digest) {
        for (int jar = 0; jar < goodJars.size(); jar++) {
            if (Sha256.of(goodJars.get(jar)).equals(digest)) {
                return jar;
            }
        }
        return -1;
    }

    private static boolean isBeginning(byte[] content, byte[] whole) {
        return content.length < whole.length && Arrays.equals(content, 0, content.length, whole, 0, content.length);
    }
}
