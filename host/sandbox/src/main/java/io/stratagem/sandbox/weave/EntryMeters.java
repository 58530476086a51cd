package io.stratagem.sandbox.weave;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides what each method does on entry, so that no more is metered than has to be:
 *
 * <ul>
 *   <li>every recursion passes a method that enters, and so do at most {@value #LONGEST_CHAIN} nested calls, and so does every call of
 *       a method with a frame of more than {@value #SMALL_FRAME_WORDS} words: that bounds the stack a level can take;
 *   <li>a method that catches enters as well if something below it does, since it may have to restore its level;
 *   <li>between two ticks lie at most about {@value #FREE_INSTRUCTIONS} instructions in methods that do nothing on entry;
 *   <li>whatever the JDK can call, and so could call in a loop, counts each call.
 * </ul>
 */
final class EntryMeters {
    /** Nested calls of methods that do not enter. */
    static final int LONGEST_CHAIN = 16;

    /** Instructions a call may run without any count, the methods it calls included. */
    static final int FREE_INSTRUCTIONS = 500;

    /** Locals and operands of a method that need not enter. Few methods have more than 50. */
    static final int SMALL_FRAME_WORDS = 256;

    private static final String CLASS_INITIALIZER = "<clinit>";

    private final Map<MethodKey, EntryMeter> meters = new HashMap<>();
    private final Map<CallGraph.Node, Judged> judged = new HashMap<>();

    /**
     * What callers have to know of a node.
     *
     * @param chain nested calls below and including it until one enters; 0 if it enters itself
     * @param enters whether it or something below enters
     * @param free instructions that run without a count
     */
    private record Judged(int chain, boolean enters, int free) {}

    EntryMeters(CallGraph graph) {
        // Callees come before their callers, so each is judged once.
        for (List<CallGraph.Node> cycle : new Cycles(graph.methods()).inOrder()) {
            boolean isRecursive = cycle.size() > 1 || cycle.getFirst().calls().contains(cycle.getFirst());
            for (CallGraph.Node node : cycle) {
                judged.put(node, isRecursive ? entered(node) : judge(node));
            }
        }
    }

    /** For a method of the jar. */
    EntryMeter of(MethodKey method) {
        return meters.getOrDefault(method, EntryMeter.ENTER);
    }

    private Judged entered(CallGraph.Node node) {
        if (node.method() != null) {
            meters.put(node.method(), EntryMeter.ENTER);
        }
        return new Judged(0, true, 1);
    }

    private Judged judge(CallGraph.Node node) {
        int chain = 0;
        boolean enters = node.isOutside();
        long together = 0;
        int most = 0;
        for (CallGraph.Node callee : node.calls()) {
            Judged below = judged.get(callee);
            if (below == null) {
                throw new IllegalStateException("called before it was judged: " + callee.method());
            }
            chain = Math.max(chain, below.chain());
            enters |= below.enters();
            together += below.free();
            most = Math.max(most, below.free());
        }
        if (node.method() == null) {
            return new Judged(chain, enters, most);
        }
        return judge(node, node.method(), new Judged(chain + 1, enters, (int)
                Math.min(Integer.MAX_VALUE, node.instructions() + together)));
    }

    private Judged judge(CallGraph.Node node, MethodKey method, Judged free) {
        if (method.name().equals(CLASS_INITIALIZER)
                || free.chain() > LONGEST_CHAIN
                || node.frameWords() > SMALL_FRAME_WORDS
                || (node.hasHandlers() && free.enters())) {
            return entered(node);
        }
        if (node.isCalledByJdk() || free.free() > FREE_INSTRUCTIONS) {
            meters.put(method, EntryMeter.TICK);
            return new Judged(free.chain(), free.enters(), 1);
        }
        meters.put(method, EntryMeter.NOTHING);
        return free;
    }
}
