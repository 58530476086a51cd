package io.stratagem.sandbox.purity;

import java.lang.classfile.Opcode;
import java.util.List;

/** The instructions that copy and swap what is on the stack; they count in words, and some values have two. */
final class StackShuffle {
    private StackShuffle() {}

    static void apply(Frame at, Opcode opcode) {
        switch (opcode) {
            case POP -> at.pop();
            case POP2 -> words(at, 2);
            case DUP -> insert(at, words(at, 1), List.of());
            case DUP_X1 -> below(at, 1, 1);
            case DUP_X2 -> below(at, 1, 2);
            case DUP2 -> insert(at, words(at, 2), List.of());
            case DUP2_X1 -> below(at, 2, 1);
            case DUP2_X2 -> below(at, 2, 2);
            case SWAP -> {
                Value top = at.pop();
                Value next = at.pop();
                at.push(top);
                at.push(next);
            }
            default -> throw new IllegalArgumentException("not a stack instruction");
        }
    }

    private static void below(Frame at, int top, int under) {
        List<Value> copied = words(at, top);
        insert(at, copied, words(at, under));
    }

    private static void insert(Frame at, List<Value> copied, List<Value> between) {
        copied.forEach(at::push);
        between.forEach(at::push);
        copied.forEach(at::push);
    }

    /** Takes so many words off: one value of two words, or as many values. */
    private static List<Value> words(Frame at, int count) {
        if (count == 1) {
            return at.pop(1);
        }
        Value top = at.pop();
        if (top.isWide()) {
            return List.of(top);
        }
        return List.of(at.pop(), top);
    }
}
