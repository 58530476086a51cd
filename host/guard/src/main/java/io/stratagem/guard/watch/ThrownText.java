package io.stratagem.guard.watch;

/**
 * What may be kept of a throwable: texts. Made on the thread that caught it and inside the plugin's budget, since a throwable of the
 * author's own may answer with anything, or not at all.
 *
 * @param type its class name
 * @param message its message when its class is the JDK's, else empty
 * @param where its topmost frame, or empty
 */
public record ThrownText(String type, String message, String where) {
    private static final int MAX_LENGTH = 200;

    /** Takes the texts; never throws what the throwable throws. */
    public static ThrownText of(Throwable thrown) {
        return new ThrownText(
                PlainText.of(thrown.getClass().getName(), MAX_LENGTH), message(thrown), where(frames(thrown)));
    }

    private static String message(Throwable thrown) {
        if (thrown.getClass().getClassLoader() != null) {
            return "";
        }
        try {
            String message = thrown.getMessage();
            return message == null ? "" : PlainText.of(message, MAX_LENGTH);
        } catch (RuntimeException | Error unanswered) {
            return "";
        }
    }

    private static StackTraceElement[] frames(Throwable thrown) {
        try {
            StackTraceElement[] frames = thrown.getStackTrace();
            return frames == null ? new StackTraceElement[0] : frames;
        } catch (RuntimeException | Error unanswered) {
            return new StackTraceElement[0];
        }
    }

    /** The topmost frame of a stack in words, or empty. */
    public static String where(StackTraceElement[] frames) {
        StackTraceElement top = frames.length == 0 ? null : frames[0];
        if (top == null) {
            return "";
        }
        String line = top.getLineNumber() < 0 ? "" : ":" + top.getLineNumber();
        return PlainText.of(top.getClassName() + "." + top.getMethodName() + line, MAX_LENGTH);
    }

    /** Type, message and place in one line. */
    public String sentence() {
        return type + (message.isEmpty() ? "" : ": " + message) + (where.isEmpty() ? "" : " at " + where);
    }
}
