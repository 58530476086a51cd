package com.example.regime;

/** Give the stance up. */
record Leave(String why, double measured) implements Decision {}
