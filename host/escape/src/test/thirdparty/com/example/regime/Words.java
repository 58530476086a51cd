package com.example.regime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names for the rationale. */
final class Words {
    private Words() {}

    static String reason(Stance stance, Market market) {
        List<String> words = new ArrayList<>();
        words.add(stance.name().toLowerCase(Locale.ROOT));
        words.add(market.regime().name().toLowerCase(Locale.ROOT));
        if (market.day().season() != Season.MIDDLE) {
            words.add(market.day().season().toString().toLowerCase(Locale.ROOT));
        }
        return String.join("_", words);
    }
}
