package io.stratagem.evaluation;

import io.stratagem.api.error.ErrorCode;

/**
 * What went wrong in one evaluation. Nothing of the plugin's is kept: of a throwable only the class name and the topmost frame.
 *
 * @param detail one line: what was thrown or what is wrong with the output
 */
public record PluginError(ErrorCode code, String detail) {
    static PluginError thrown(Throwable throwable) {
        StackTraceElement[] frames = frames(throwable);
        String where = frames.length == 0
                ? ""
                : " at " + frames[0].getClassName() + "." + frames[0].getMethodName() + ":" + frames[0].getLineNumber();
        return new PluginError(
                ErrorCode.E_STRAT_EVALUATION_FAILED, throwable.getClass().getName() + where);
    }

    /** A plugin's throwable may override getStackTrace with anything. */
    private static StackTraceElement[] frames(Throwable throwable) {
        try {
            StackTraceElement[] frames = throwable.getStackTrace();
            return frames == null ? new StackTraceElement[0] : frames;
        } catch (Throwable hostile) {
            return new StackTraceElement[0];
        }
    }

    static PluginError output(String problem) {
        return new PluginError(ErrorCode.E_STRAT_OUTPUT_INVALID, problem);
    }
}
