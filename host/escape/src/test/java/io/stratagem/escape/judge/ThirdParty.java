package io.stratagem.escape.judge;

import io.stratagem.api.Role;
import io.stratagem.escape.corpus.ApiImports;
import io.stratagem.sandbox.testing.CompiledSources;
import io.stratagem.sandbox.testing.PluginJar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A strategy as an author elsewhere would write it, compiled from its sources. */
public final class ThirdParty {
    /** Its strategy type. */
    static final String TYPE = "regime_breakout";

    private ThirdParty() {}

    /** How many source files it has. */
    public static int sources() {
        return texts().size();
    }

    /** Its bundle. */
    public static PluginJar jar() {
        return PluginJar.ofClasses(CompiledSources.compile(texts().toArray(String[]::new)))
                .header("Import-Package", ApiImports.header())
                .strategy(TYPE, Role.SIGNAL, "com.example.regime.RegimeBreakout");
    }

    private static List<String> texts() {
        Path folder =
                Path.of(System.getProperty("stratagem.root"), "host/escape/src/test/thirdparty/com/example/regime");
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(ThirdParty::text).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
