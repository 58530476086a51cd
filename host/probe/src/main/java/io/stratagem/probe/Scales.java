package io.stratagem.probe;

import io.stratagem.evaluation.Answer;
import org.jspecify.annotations.Nullable;

/** A copy of an overlay's answer. */
record Scales(
        double longScale,
        double shortScale,
        @Nullable String longVeto,
        @Nullable String shortVeto) {
    static Scales of(Answer answer) {
        return new Scales(answer.longScale(), answer.shortScale(), answer.longVeto(), answer.shortVeto());
    }

    /** Whether it changes nothing. */
    boolean isPlain() {
        return longVeto == null && shortVeto == null && longScale == 1 && shortScale == 1;
    }

    String text() {
        return "LONG " + side(longScale, longVeto) + ", SHORT " + side(shortScale, shortVeto);
    }

    private static String side(double scale, @Nullable String veto) {
        return veto == null ? "scaled by " + scale : "vetoed for " + veto;
    }
}
