package io.stratagem.sandbox;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The plugin API as this host offers it: what an author's bundle may import.
 *
 * @param version the API version a capability's range must include
 * @param packages the exported packages with their versions
 */
public record HostApi(BundleVersion version, SortedMap<String, BundleVersion> packages) {
    /** The API this host was built with. */
    public static final HostApi CURRENT = ofPackages(
            BundleVersion.parse("1.0.0"),
            List.of(
                    "io.stratagem.api",
                    "io.stratagem.api.feature",
                    "io.stratagem.api.model",
                    "io.stratagem.api.observe",
                    "io.stratagem.api.param",
                    "io.stratagem.api.random",
                    "io.stratagem.api.state"));

    /** What woven code calls. Only a manifest the host wrote imports it: no author's code may name it. */
    public static final String GUARD_PACKAGE = "io.stratagem.guard";

    public HostApi {
        packages = Collections.unmodifiableSortedMap(new TreeMap<>(packages));
    }

    /** The same with {@link #GUARD_PACKAGE}: what the framework exports, and what a bundle the host wrote is wired to. */
    public HostApi withGuard() {
        SortedMap<String, BundleVersion> all = new TreeMap<>(packages);
        all.put(GUARD_PACKAGE, version);
        return new HostApi(version, all);
    }

    private static HostApi ofPackages(BundleVersion version, List<String> names) {
        SortedMap<String, BundleVersion> packages = new TreeMap<>();
        names.forEach(name -> packages.put(name, version));
        return new HostApi(version, packages);
    }
}
