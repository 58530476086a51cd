package io.stratagem.sandbox;

import io.stratagem.api.error.ErrorCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The entries of a jar, sorted out.
 *
 * @param hasManifest whether there is one that could be unpacked; if not, a finding says so
 * @param headers the manifest's main section
 * @param entries classes and resources by name
 * @param classNames binary names of the classes
 * @param dropped names of what is left behind
 */
record JarContent(
        boolean hasManifest,
        SortedMap<String, String> headers,
        SortedMap<String, byte[]> entries,
        SortedSet<String> classNames,
        List<String> dropped) {
    JarContent {
        entries = Collections.unmodifiableSortedMap(entries);
        classNames = Collections.unmodifiableSortedSet(classNames);
        dropped = List.copyOf(dropped);
    }

    /** Reads a jar by its end record; what is wrong is added to the findings. */
    static JarContent read(byte[] file, int endRecord, AdmissionLimits limits, Findings findings) {
        SortedMap<String, String> headers = Collections.emptySortedMap();
        SortedMap<String, byte[]> entries = new TreeMap<>();
        SortedSet<String> classNames = new TreeSet<>();
        List<String> dropped = new ArrayList<>();
        boolean manifest = false;
        JarLayout layout = new JarLayout(findings);
        ClassFileCheck classes = new ClassFileCheck(findings);
        List<ZipMember> members = new ZipReader(file, limits, findings).read(endRecord);
        for (ZipMember member : members) {
            switch (layout.of(member)) {
                case MANIFEST -> {
                    manifest = true;
                    headers = ManifestReader.mainSection(member.content(), findings);
                }
                case CLASS -> {
                    String name = classes.binaryName(member);
                    if (!name.isEmpty()) {
                        classNames.add(name);
                        entries.put(member.name(), member.content());
                    }
                }
                case RESOURCE -> entries.put(member.name(), member.content());
                case DROPPED -> dropped.add(member.name());
                case REFUSED -> {}
            }
        }
        // An archive that could not be opened at all is one fault, not two.
        if (!manifest && (findings.isEmpty() || !members.isEmpty())) {
            findings.entry(
                    ErrorCode.E_BUNDLE_MANIFEST, JarLayout.MANIFEST, "there is no manifest that can be read", "");
        }
        return new JarContent(manifest, headers, entries, classNames, dropped);
    }
}
