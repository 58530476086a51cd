package io.stratagem.bench;

import io.stratagem.catalog.InstrumentsReader;
import io.stratagem.market.Instruments;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the data lie: samples in the project, more beside it where present. */
final class BenchFiles {
    private static final Path ROOT =
            Path.of(System.getProperty("stratagem.root", ".")).toAbsolutePath().normalize();

    private BenchFiles() {}

    static Path sample(String name) {
        return ROOT.resolve("samples").resolve(name);
    }

    static Instruments instruments() {
        return new InstrumentsReader().read(sample("instruments.yaml"));
    }

    /** A year of minute bars of one pair around the clock; not part of the project. */
    static Path minuteYear() {
        return shared().resolve("data/minute/BTCUSD_1m.csv.gz");
    }

    static boolean hasMinuteYear() {
        return Files.isRegularFile(minuteYear());
    }

    private static Path shared() {
        String elsewhere = System.getenv("STRATAGEM_SHARED");
        return elsewhere == null ? ROOT.resolveSibling("shared") : Path.of(elsewhere);
    }
}
