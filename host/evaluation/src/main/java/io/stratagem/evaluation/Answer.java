package io.stratagem.evaluation;

import io.stratagem.api.Direction;
import io.stratagem.api.OverlayAnswer;
import io.stratagem.api.Reason;
import org.jspecify.annotations.Nullable;

/** An overlay's answer to one event: per direction a scale, or a veto with its reason. Reused by one thread. */
public final class Answer implements OverlayAnswer {
    private final double cap;
    private double longScale = 1;
    private double shortScale = 1;
    private @Nullable String longVeto;
    private @Nullable String shortVeto;
    private @Nullable String problem;
    private @Nullable Thread owner;

    Answer(double cap) {
        this.cap = cap;
    }

    void begin() {
        owner = Thread.currentThread();
        longScale = 1;
        shortScale = 1;
        longVeto = null;
        shortVeto = null;
        problem = null;
    }

    /** Ends the call the answer belongs to. */
    void end() {
        owner = null;
    }

    private void requireOwn() {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("an answer is valid during its call only");
        }
    }

    @Nullable
    String problem() {
        return problem;
    }

    @Override
    public void scale(Direction direction, double factor) {
        requireOwn();
        if (!(factor >= 0 && factor <= cap)) {
            problem = "scale " + factor + " is outside [0, " + cap + "]";
        }
        switch (direction) {
            case LONG -> longScale = factor;
            case SHORT -> shortScale = factor;
            case FLAT -> problem = "FLAT cannot be scaled; exits always pass";
        }
    }

    @Override
    public void veto(Direction direction, String reason) {
        requireOwn();
        if (reason == null || !OutputCheck.isName(reason, Reason.MAX_LENGTH)) {
            problem = "a veto's reason is not a name of at most " + Reason.MAX_LENGTH + " letters, digits, _ . or -";
        }
        switch (direction) {
            case LONG -> longVeto = reason;
            case SHORT -> shortVeto = reason;
            case FLAT -> problem = "FLAT cannot be vetoed; exits always pass";
        }
    }

    /** The scale for LONG, within [0, cap]; to be ignored under a veto. */
    public double longScale() {
        return longScale;
    }

    /** The scale for SHORT, within [0, cap]; to be ignored under a veto. */
    public double shortScale() {
        return shortScale;
    }

    /** Why LONG is vetoed, or null. */
    public @Nullable String longVeto() {
        return longVeto;
    }

    /** Why SHORT is vetoed, or null. */
    public @Nullable String shortVeto() {
        return shortVeto;
    }
}
