package io.stratagem.sandbox.allow;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.guard.StandIns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The committed files are what the rules and the stand-ins make on this JDK. To write them anew: {@code -Dgolden.update}. */
class AllowlistFilesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/io/stratagem/sandbox/allow");

    private final AllowlistGenerator generator = new AllowlistGenerator(Rules.read(), StandIns.all());

    @Test
    void theListIsWhatTheRulesMake() throws IOException {
        same(RESOURCES.resolve("jdk-25.txt"), generator.lines());
    }

    @Test
    void theAdviceIsWhatTheRulesSay() throws IOException {
        same(RESOURCES.resolve("advice.txt"), generator.adviceLines());
    }

    @Test
    void thePageForAuthorsIsWhatTheListSays() throws IOException {
        same(Path.of("../../docs/sandbox-allowlist.md"), new AllowlistPage(Rules.read(), generator.members()).lines());
    }

    private static void same(Path file, List<String> lines) throws IOException {
        if (System.getProperty("golden.update") != null) {
            Files.write(file, lines);
        }
        assertThat(Files.readAllLines(file)).containsExactlyElementsOf(lines);
    }
}
