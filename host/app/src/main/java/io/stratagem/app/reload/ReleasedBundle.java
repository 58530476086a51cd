package io.stratagem.app.reload;

import io.stratagem.container.Pins;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a bundle that was taken out of the framework. Immutable.
 *
 * @param plugins the {@code type@version} of each plugin it held, joined by commas
 * @param isUnloaded whether its classes are gone
 * @param seconds since it was taken out; when its classes are gone, until that was first seen
 * @param pins what held it when garbage was last collected to find out; null when nobody asked for that, or it is gone
 */
public record ReleasedBundle(
        String plugins,
        boolean isUnloaded,
        double seconds,
        @Nullable Pins pins) {
    /** For a person; the first line says how it stands. */
    public List<String> lines() {
        if (isUnloaded) {
            return List.of(plugins + " is unloaded");
        }
        if (pins == null) {
            return List.of(plugins + " is not unloaded yet");
        }
        List<String> lines = new ArrayList<>();
        lines.add(plugins + " is not unloaded; found when garbage was collected:");
        pins.sentences().forEach(sentence -> lines.add("  " + sentence));
        return lines;
    }

    /** What pinned it, one sentence each; empty when nobody looked, or it is gone. */
    List<String> pinned() {
        return pins == null ? List.of() : pins.sentences();
    }

    /** The tree, as answered to an operator. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("plugins", plugins);
        tree.put("unloaded", isUnloaded);
        tree.put("seconds", seconds);
        if (pins != null) {
            tree.put("pins", tree(pins));
        }
        return tree;
    }

    private static Map<String, Object> tree(Pins pins) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("threads", pins.threads().stream().map(ReleasedBundle::tree).toList());
        tree.put("objects", pins.objects().stream().map(ReleasedBundle::tree).toList());
        tree.put("objects_are_counted", pins.isCounted());
        return tree;
    }

    private static Map<String, Object> tree(Pins.HoldingThread thread) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", thread.name());
        tree.put("state", thread.state().name());
        tree.put("given_up", thread.isGivenUp());
        tree.put("context_class_loader", thread.isContext());
        tree.put("where", thread.where());
        tree.put("also_of", thread.alsoOf());
        return tree;
    }

    private static Map<String, Object> tree(Pins.LiveObjects objects) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("class", objects.className());
        tree.put("count", objects.count());
        tree.put("also_of", objects.alsoOf());
        return tree;
    }
}
