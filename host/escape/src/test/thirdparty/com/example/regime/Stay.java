package com.example.regime;

/** Do nothing. */
record Stay() implements Decision {}
