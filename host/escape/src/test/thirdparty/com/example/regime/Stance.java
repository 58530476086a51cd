package com.example.regime;

/** What the strategy holds in mind. */
enum Stance {
    NONE,
    LONG,
    SHORT;

    Stance opposite() {
        return switch (this) {
            case NONE -> NONE;
            case LONG -> SHORT;
            case SHORT -> LONG;
        };
    }
}
