package io.stratagem.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The page of error codes is the registry, written out; {@code -Dpages.write=true} writes it anew. */
class ErrorCodesPageTest {
    private static final Path PAGE =
            Path.of(System.getProperty("stratagem.root", ".")).resolve("docs/error-codes.md");

    @Test
    void thePageSaysWhatTheRegistrySays() throws IOException {
        if (Boolean.getBoolean("pages.write")) {
            Files.writeString(PAGE, page());
        }
        assertThat(PAGE).hasContent(page());
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Error codes

                Every failure a person can meet has one code, the same in log, report, file and page. A message says where, what, and the
                value seen; this page says what the code means and what to do. The registry is `ErrorCode` in plugin-api, from which this
                page is generated.

                | code | means | next step | can a retry help |
                | --- | --- | --- | --- |
                """);
        for (ErrorCode code : ErrorCode.values()) {
            page.append("| `")
                    .append(code)
                    .append("` | ")
                    .append(code.meaning())
                    .append(" | ");
            page.append(code.nextStep()).append(" | ").append(retry(code)).append(" |\n");
        }
        return page.toString();
    }

    private static String retry(ErrorCode code) {
        return code.retry().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
