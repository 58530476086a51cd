package io.stratagem.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {
    private static final String[] COMMANDS = {
        "run", "reload", "rollback", "promote", "discard", "receipts", "order", "explain-config", "verify", "version"
    };

    @Test
    void helpListsEveryCommand() {
        assertThat(Main.commandLine().getSubcommands().keySet()).containsExactly(COMMANDS);
        assertThat(Main.commandLine("--help").getSubcommands().keySet()).containsExactly(COMMANDS);
    }

    @Test
    void aNamedCommandIsMadeAlone() {
        for (String name : COMMANDS) {
            CommandLine line = Main.commandLine(name, "--help");
            assertThat(line.getSubcommands().keySet()).containsExactly(name);
        }
    }
}
