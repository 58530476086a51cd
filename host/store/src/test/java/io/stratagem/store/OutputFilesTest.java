package io.stratagem.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.FaultException;
import io.stratagem.market.TradingMode;
import io.stratagem.store.json.CanonicalJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFilesTest {
    @TempDir
    Path directory;

    @Test
    void everyDecisionIsKeptAndThePublishedOnesGoOutInBothForms() throws IOException {
        Path out = directory.resolve("run/out");
        try (DecisionFiles files = new DecisionFiles(out)) {
            add(files, Decisions.sample());
            add(files, Decisions.with(Decisions.stamp(TradingMode.PAPER, 1), Verdict.suppressed("cooldown")));
            add(files, Decisions.with(Decisions.stamp(TradingMode.SHADOW, 1), Verdict.EMITTED));
            add(files, Decisions.with(Decisions.stamp(TradingMode.LIVE, 1), Verdict.EMITTED));
        }
        assertThat(Files.readAllLines(out.resolve("decisions.jsonl"))).hasSize(4);
        assertThat(Files.readAllLines(out.resolve("intents.jsonl"))).hasSize(2);
        assertThat(Files.readAllLines(out.resolve("signals.jsonl")))
                .hasSize(2)
                .allMatch(line -> line.contains("signal_id"));
    }

    @Test
    void whatWasFlushedCanBeReadWhileTheRunGoesOn() throws IOException {
        try (DecisionFiles files = new DecisionFiles(directory)) {
            add(files, Decisions.sample());
            assertThat(Files.size(directory.resolve("intents.jsonl"))).isZero();
            files.flush();
            assertThat(Files.readAllLines(directory.resolve("intents.jsonl"))).hasSize(1);
        }
    }

    @Test
    void linesOfEverySizeArriveWhole() throws IOException {
        Path file = directory.resolve("lines.jsonl");
        CanonicalJson json = new CanonicalJson();
        try (JsonLinesSink sink = new JsonLinesSink(file)) {
            for (int size = 0; size < 300; size++) {
                sink.write(json.reset().text("x".repeat(size * size)));
            }
        }
        assertThat(Files.readAllLines(file))
                .hasSize(300)
                .last()
                .satisfies(line -> assertThat(line).hasSize(299 * 299 + 2));
    }

    @Test
    void aDirectoryThatCannotBeMadeIsACodedFault() throws IOException {
        Path blocked = Files.createFile(directory.resolve("file"));
        FaultException thrown =
                catchThrowableOfType(FaultException.class, () -> new JsonLinesSink(blocked.resolve("out.jsonl")));
        assertThat(thrown.faults().getFirst().code()).isEqualTo(ErrorCode.E_CFG_STORAGE);
    }

    @Test
    void aFullDeviceIsACodedFault() {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "this system has no /dev/full");
        JsonLinesSink sink = new JsonLinesSink(full);
        sink.write(new CanonicalJson().text("x"));
        FaultException thrown = catchThrowableOfType(FaultException.class, sink::flush);
        assertThat(thrown.faults().getFirst().code()).isEqualTo(ErrorCode.E_CFG_STORAGE);
        sink.close();
    }

    private static void add(DecisionFiles files, DecisionRecord record) {
        files.write(new RunHashes().add(record));
    }
}
