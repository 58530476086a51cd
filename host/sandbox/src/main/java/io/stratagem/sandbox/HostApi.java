package io.stratagem.sandbox;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The plugin API as this host offers it: what a bundle may import, and what the framework exports.
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

    public HostApi {
        packages = Collections.unmodifiableSortedMap(new TreeMap<>(packages));
    }

    private static HostApi ofPackages(BundleVersion version, List<String> names) {
        SortedMap<String, BundleVersion> packages = new TreeMap<>();
        names.forEach(name -> packages.put(name, version));
        return new HostApi(version, packages);
    }
}
