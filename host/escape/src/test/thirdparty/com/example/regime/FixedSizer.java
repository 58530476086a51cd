package com.example.regime;

/** Always the same. */
record FixedSizer(Money size) implements Sizer {
    @Override
    public Money size(Market market) {
        return size;
    }
}
