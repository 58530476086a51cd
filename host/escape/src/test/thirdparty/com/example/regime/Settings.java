package com.example.regime;

/** The parameters of one strategy. */
record Settings(int fast, int slow, int lookback, double risk) {
    Settings {
        if (lookback < 2) {
            throw new IllegalArgumentException("lookback " + lookback);
        }
    }
}
