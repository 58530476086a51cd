package com.example.regime;

/** Take a stance. */
record Enter(Stance stance, double confidence, Money size, String why) implements Decision {
    Enter {
        if (stance == Stance.NONE) {
            throw new IllegalArgumentException("entering nothing");
        }
    }
}
