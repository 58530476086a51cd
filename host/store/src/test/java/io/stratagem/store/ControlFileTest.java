package io.stratagem.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.store.json.CanonicalJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlFileTest {
    private static final String GOOD =
            "{\"argument\":\"\",\"epoch\":3,\"event_time_ms\":5,\"kind\":\"PAUSE\",\"subject\":\"a\"}";

    @TempDir
    Path directory;

    @Test
    void whatTheSinkWroteReadsBack() {
        List<ControlEntry> entries = List.of(
                new ControlEntry(0, 10, ControlKind.GENERATION_SWITCH, "2", ""),
                new ControlEntry(4, 20, ControlKind.OVERRIDE, "legacy_macd_rsi@1.0.0", "open"),
                new ControlEntry(4, 20, ControlKind.KILL_SWITCH_ON, "", ControlEntry.ALL));
        Path file = directory.resolve("control.jsonl");
        CanonicalJson json = new CanonicalJson();
        try (JsonLinesSink sink = new JsonLinesSink(file)) {
            for (ControlEntry entry : entries) {
                entry.write(json.reset());
                sink.write(json);
            }
        }
        assertThat(new ControlFile().read(file)).isEqualTo(entries);
    }

    @Test
    void everyWrongLineIsReportedWithItsNumber() throws IOException {
        Path file = directory.resolve("control.jsonl");
        Files.write(
                file,
                List.of(
                        GOOD,
                        "{",
                        "",
                        GOOD.replace("PAUSE", "HALT"),
                        GOOD.replace("\"epoch\":3", "\"epoch\":2"),
                        GOOD.replace("\"epoch\":3", "\"epoch\":3.5"),
                        GOOD.replace("subject", "object"),
                        GOOD + "x",
                        GOOD.replace("\"epoch\":3", "\"epoch\":3,\"epoch\":3"),
                        "7"));
        FaultException thrown = catchThrowableOfType(FaultException.class, () -> new ControlFile().read(file));
        assertThat(thrown.faults()).extracting(Fault::code).containsOnly(ErrorCode.E_CFG_CONTROL);
        assertThat(thrown.faults())
                .extracting(fault -> fault.where().substring(fault.where().lastIndexOf(':') + 1))
                .containsExactly("2", "4", "5", "6", "7", "8", "9", "10");
    }

    @Test
    void aConfirmationNamesAStrategyAndASymbolAndMayNameTheIntent() throws IOException {
        Path file = directory.resolve("control.jsonl");
        Files.write(
                file,
                List.of(
                        confirm("alpha", "SPY"),
                        confirm("alpha", "SPY 17"),
                        confirm("alpha", ""),
                        confirm("alpha", "SPY seventeen"),
                        confirm("alpha", "SPY 17 18"),
                        confirm("", "SPY")));
        FaultException thrown = catchThrowableOfType(FaultException.class, () -> new ControlFile().read(file));
        assertThat(thrown.faults())
                .extracting(fault -> fault.where().substring(fault.where().lastIndexOf(':') + 1))
                .containsExactly("3", "4", "5", "6");
        assertThat(Confirmation.parse("SPY").means(17)).isTrue();
        assertThat(Confirmation.parse("SPY 17").means(17)).isTrue();
        assertThat(Confirmation.parse("SPY 17").means(18)).isFalse();
    }

    @Test
    void anOverrideNamesACircuitAndOneOfThreeOrders() throws IOException {
        Path file = directory.resolve("control.jsonl");
        Files.write(
                file,
                List.of(
                        override("alpha", "open"),
                        override("alpha", "closed"),
                        override("trend@1.0.0", "auto"),
                        override("alpha", "OPEN"),
                        override("alpha", ""),
                        override("", "open")));
        FaultException thrown = catchThrowableOfType(FaultException.class, () -> new ControlFile().read(file));
        assertThat(thrown.faults())
                .extracting(fault -> fault.where().substring(fault.where().lastIndexOf(':') + 1))
                .containsExactly("4", "5", "6");
        assertThat(thrown.faults().getFirst().what()).contains("open, closed or auto");
    }

    private static String override(String subject, String argument) {
        return confirm(subject, argument).replace("CONFIRM", "OVERRIDE");
    }

    private static String confirm(String subject, String argument) {
        return GOOD.replace("PAUSE", "CONFIRM")
                .replaceFirst("\"argument\":\"[^\"]*\"", "\"argument\":\"" + argument + '"')
                .replaceFirst("\"subject\":\"[^\"]*\"", "\"subject\":\"" + subject + '"');
    }

    @Test
    void aFileThatIsNotThereIsACodedFault() {
        FaultException thrown = catchThrowableOfType(
                FaultException.class, () -> new ControlFile().read(directory.resolve("nowhere.jsonl")));
        assertThat(thrown.faults().getFirst().code()).isEqualTo(ErrorCode.E_CFG_CONTROL);
    }

    @Test
    void bytesThatAreNotTextAreACodedFault() throws IOException {
        Path file = directory.resolve("control.jsonl");
        Files.write(file, new byte[] {(byte) 0xC3, 0x28});
        FaultException thrown = catchThrowableOfType(FaultException.class, () -> new ControlFile().read(file));
        assertThat(thrown.faults().getFirst().code()).isEqualTo(ErrorCode.E_CFG_CONTROL);
    }
}
