package io.stratagem.sandbox.weave;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Strongly connected parts of the graph, by Tarjan's algorithm without recursion. */
final class Cycles {
    private final Map<CallGraph.Node, Integer> numbers = new HashMap<>();
    private final Map<CallGraph.Node, Integer> lowest = new HashMap<>();
    private final Deque<CallGraph.Node> open = new ArrayDeque<>();
    private final Set<CallGraph.Node> isOpen = new HashSet<>();
    private final ArrayList<List<CallGraph.Node>> closed = new ArrayList<>();

    private record Visit(CallGraph.Node node, Iterator<CallGraph.Node> callees) {}

    Cycles(Iterable<CallGraph.Node> nodes) {
        for (CallGraph.Node node : nodes) {
            if (!numbers.containsKey(node)) {
                visit(node);
            }
        }
    }

    /** Each part after those it calls. */
    List<List<CallGraph.Node>> inOrder() {
        return closed;
    }

    private void visit(CallGraph.Node start) {
        Deque<Visit> visits = new ArrayDeque<>();
        visits.push(begin(start));
        while (!visits.isEmpty()) {
            Visit visit = visits.peek();
            if (visit.callees().hasNext()) {
                CallGraph.Node callee = visit.callees().next();
                if (!numbers.containsKey(callee)) {
                    visits.push(begin(callee));
                } else if (isOpen.contains(callee)) {
                    lowest.merge(visit.node(), numbers.getOrDefault(callee, 0), Math::min);
                }
            } else {
                visits.pop();
                end(visit.node());
                if (!visits.isEmpty()) {
                    lowest.merge(visits.peek().node(), lowest.getOrDefault(visit.node(), 0), Math::min);
                }
            }
        }
    }

    private Visit begin(CallGraph.Node node) {
        numbers.put(node, numbers.size());
        lowest.put(node, numbers.size() - 1);
        open.push(node);
        isOpen.add(node);
        return new Visit(node, node.calls().iterator());
    }

    private void end(CallGraph.Node node) {
        if (!lowest.getOrDefault(node, 0).equals(numbers.get(node))) {
            return;
        }
        List<CallGraph.Node> part = new ArrayList<>();
        CallGraph.Node member;
        do {
            member = open.pop();
            isOpen.remove(member);
            part.add(member);
        } while (member != node);
        closed.add(part);
    }
}
