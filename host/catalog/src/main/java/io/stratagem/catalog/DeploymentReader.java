package io.stratagem.catalog;

import io.stratagem.market.TradingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads the deployment file; refused whole, as a catalog is. Thread-safe. */
public final class DeploymentReader {
    private final DocumentReader reader;

    /** A reader that judges every file. */
    public DeploymentReader() {
        this(SchemaMemory.NONE);
    }

    /** A reader that knows again what kept to the schema before. */
    public DeploymentReader(SchemaMemory memory) {
        reader = new DocumentReader(DocumentKind.DEPLOYMENT, memory, (document, faults) -> {});
    }

    /**
     * Reads a file.
     *
     * @throws io.stratagem.api.error.FaultException with {@code E_CFG_DEPLOYMENT} faults if it is refused
     */
    public Deployment read(Path path) {
        return read(path.toString(), FileContent.read(DocumentKind.DEPLOYMENT, path));
    }

    /**
     * Reads a text.
     *
     * @param name how faults name it
     * @throws io.stratagem.api.error.FaultException with {@code E_CFG_DEPLOYMENT} faults if it is refused
     */
    public Deployment read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Deployment read(String name, byte[] content) {
        LocatedDocument document = reader.read(name, content);
        Locations locations = new Locations(name, document.values());
        JsonNode expected = document.root().path("expected_mode");
        if (expected.isString()) {
            return new Deployment(TradingMode.parse(expected.asString()), Map.of(), locations);
        }
        Map<String, TradingMode> byStrategy = new HashMap<>();
        expected.properties()
                .forEach(entry -> byStrategy.put(
                        entry.getKey(), TradingMode.parse(entry.getValue().asString())));
        return new Deployment(null, byStrategy, locations);
    }
}
