package io.stratagem.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.regex.Pattern;

/**
 * What libraries have to say goes to standard error, from WARN on: standard output belongs to the command's own answer. Found by Logback
 * as a service; its configuration file, or a pattern, would say the same and take every start ten times as long.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LibraryLog extends ContextAwareBase implements Configurator {
    @Override
    public ExecutionStatus configure(LoggerContext loggers) {
        Line line = new Line();
        line.setContext(loggers);
        line.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(loggers);
        encoder.setLayout(line);
        encoder.start();
        ConsoleAppender<ILoggingEvent> standardError = new ConsoleAppender<>();
        standardError.setContext(loggers);
        standardError.setName("stderr");
        standardError.setTarget("System.err");
        standardError.setEncoder(encoder);
        standardError.start();
        Logger root = loggers.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(standardError);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** Level, the last part of the logger's name, and a message that cannot move the cursor; behind it the stack of what was thrown. */
    static final class Line extends LayoutBase<ILoggingEvent> {
        private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

        @Override
        public String doLayout(ILoggingEvent event) {
            String logger = event.getLoggerName();
            String message =
                    CONTROL.matcher(String.valueOf(event.getFormattedMessage())).replaceAll(" ");
            StringBuilder line = new StringBuilder();
            line.append("%-5s %s: %s%n"
                    .formatted(event.getLevel(), logger.substring(logger.lastIndexOf('.') + 1), message));
            IThrowableProxy thrown = event.getThrowableProxy();
            if (thrown != null) {
                line.append(ThrowableProxyUtil.asString(thrown));
            }
            return line.toString();
        }
    }
}
