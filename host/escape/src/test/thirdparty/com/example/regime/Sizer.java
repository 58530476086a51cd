package com.example.regime;

/** How much to hold. */
sealed interface Sizer permits FixedSizer, RiskSizer {
    Money size(Market market);
}
