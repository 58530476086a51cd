package com.example.regime;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How the rules voted. */
record Ballot(Map<Vote, Double> weights, Map<Vote, List<String>> names) {
    double score() {
        double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        return all == 0 ? 0 : (weights.getOrDefault(Vote.UP, 0.0) - weights.getOrDefault(Vote.DOWN, 0.0)) / all;
    }

    /** One text of all votes, in the order of the map. */
    String summary() {
        return weights.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }
}
