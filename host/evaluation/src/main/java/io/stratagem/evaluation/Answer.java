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

    Answer(double cap) {
        this.cap = cap;
    }

    void begin() {
        longScale = 1;
        shortScale = 1;
        longVeto = null;
        shortVeto = null;
        problem = null;
    }

    @Nullable
    String problem() {
        return problem;
    }

    @Override
    public void scale(Direction direction, double factor) {
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
