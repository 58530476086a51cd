package io.stratagem.escape.corpus;

import io.stratagem.sandbox.HostApi;
import java.util.stream.Collectors;

/** The {@code Import-Package} of a bundle that may use the whole API. */
public final class ApiImports {
    private ApiImports() {}

    /** Every package of the API, as bnd writes an import. */
    public static String header() {
        return HostApi.CURRENT.packages().keySet().stream()
                .map(name -> name + ";version=\"[1.0,2)\"")
                .collect(Collectors.joining(","));
    }
}
