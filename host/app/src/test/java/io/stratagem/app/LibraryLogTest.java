package io.stratagem.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LibraryLogTest {
    private final LoggerContext loggers = new LoggerContext();

    private String line(@Nullable String message, @Nullable Throwable thrown) {
        LoggingEvent event = new LoggingEvent();
        event.setLoggerContextRemoteView(loggers.getLoggerContextRemoteView());
        event.setLoggerName("org.example.deep.Library");
        event.setLevel(Level.WARN);
        if (message != null) {
            event.setMessage(message);
        }
        if (thrown != null) {
            event.setThrowableProxy(new ThrowableProxy(thrown));
        }
        return new LibraryLog.Line().doLayout(event);
    }

    @Test
    void aLineIsTheLevelTheLibrarysClassAndWhatItSaid() {
        assertThat(line("it is late", null)).isEqualTo("WARN  Library: it is late%n".formatted());
    }

    @Test
    void aMessageCannotDriveTheTerminal() {
        assertThat(line("one\u001b[2J\ntwo", null)).isEqualTo("WARN  Library: one [2J two%n".formatted());
    }

    @Test
    void whatWasThrownStandsBehindTheLine() {
        assertThat(line("it broke", new IllegalStateException("no disk")))
                .startsWith("WARN  Library: it broke%njava.lang.IllegalStateException: no disk".formatted())
                .contains("LibraryLogTest.whatWasThrownStandsBehindTheLine");
    }

    @Test
    void whoSaysNothingButThrowsIsHeard() {
        assertThat(line(null, new IllegalStateException("no disk"))).startsWith("WARN  Library: null");
    }

    @Test
    void onlyWarningsAndWorseAreHeard() {
        new LibraryLog().configure(loggers);
        assertThat(loggers.getLogger("org.example.Library").isEnabledFor(Level.WARN))
                .isTrue();
        assertThat(loggers.getLogger("org.example.Library").isEnabledFor(Level.INFO))
                .isFalse();
    }
}
