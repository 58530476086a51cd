package com.example.regime;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All rules, asked together. */
record RuleBook(List<NamedRule> rules) {
    RuleBook {
        rules = List.copyOf(rules);
    }

    Ballot ask(Market market) {
        Map<Vote, Double> weights = new HashMap<>();
        for (NamedRule named : rules) {
            weights.merge(named.rule().vote(market), named.weight(), Double::sum);
        }
        Map<Vote, List<String>> names = rules.stream()
                .sorted(Comparator.comparing(NamedRule::weight).reversed().thenComparing(NamedRule::name))
                .collect(Collectors.groupingBy(
                        named -> named.rule().vote(market),
                        Collectors.mapping(NamedRule::name, Collectors.toUnmodifiableList())));
        return new Ballot(weights, names);
    }
}
