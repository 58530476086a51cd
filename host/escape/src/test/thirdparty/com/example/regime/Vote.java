package com.example.regime;

/** What one rule thinks. */
enum Vote {
    UP,
    DOWN,
    ABSTAIN
}
