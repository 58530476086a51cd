package com.example.regime;

/** A rule and what to call it. */
record NamedRule(String name, double weight, Rule rule) {}
