package io.stratagem.container;

import java.lang.System.Logger.Level;
import org.apache.felix.framework.Logger;
import org.jspecify.annotations.Nullable;

/** Sends what the framework has to say to the platform's logger instead of standard output. */
final class FrameworkLog extends Logger {
    private final System.Logger logger = System.getLogger("io.stratagem.container.felix");

    @Override
    protected void doLog(int level, String message, @Nullable Throwable thrown) {
        Level ours = level <= LOG_ERROR ? Level.ERROR : level == LOG_WARNING ? Level.WARNING : Level.DEBUG;
        if (thrown == null) {
            logger.log(ours, message);
        } else {
            logger.log(ours, message, thrown);
        }
    }
}
