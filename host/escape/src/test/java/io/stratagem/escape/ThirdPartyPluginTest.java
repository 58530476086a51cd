package io.stratagem.escape;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.escape.judge.ReplayProcess;
import io.stratagem.escape.judge.ThirdParty;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A strategy of an author elsewhere, with records, enums, sealed types, streams, lambdas, BigDecimal and java.time, is admitted as it is
 * and decides alike in every process. One of its maps is keyed by an enum and read in its order, as careless code does.
 */
class ThirdPartyPluginTest {
    @TempDir
    Path directory;

    private Path jar;

    @BeforeEach
    void compile() {
        jar = ThirdParty.jar().writeTo(directory.resolve("regime-breakout.jar"));
    }

    @Test
    void itIsLargeEnoughToProveSomething() {
        assertThat(ThirdParty.sources()).isGreaterThanOrEqualTo(20);
    }

    @Test
    void itIsAdmittedAndDecides() throws Exception {
        assertThat(replay("plain", 2, List.of())).matches("[0-9a-f]{64} [1-9]\\d+ decisions, \\{\\}");
    }

    static Stream<List<String>> otherWorlds() {
        return Stream.of(
                List.of("-XX:hashCode=2"),
                List.of("-XX:hashCode=3", "-Duser.timezone=Asia/Tokyo"),
                List.of("-XX:hashCode=0", "-Duser.language=tr", "-Duser.country=TR"),
                List.of("-Xint", "-Dfile.encoding=ISO-8859-1", "-Duser.timezone=America/St_Johns"));
    }

    @ParameterizedTest
    @MethodSource("otherWorlds")
    void anotherProcessDecidesAlike(List<String> flags) throws Exception {
        String here = replay("here", 1, List.of("-XX:hashCode=0"));
        String there = replay("there", 2, flags);
        assertThat(there).hasSizeGreaterThan(64);
        assertThat(there).isEqualTo(here);
    }

    private String replay(String name, int lanes, List<String> flags) throws Exception {
        return ReplayProcess.run(jar, directory.resolve(name), lanes, flags);
    }
}
