package io.stratagem.sandbox.weave;

import java.lang.classfile.CodeBuilder;

/** What a method does when it is entered. */
enum EntryMeter {
    /** Nothing: it cannot be part of a recursion, and its callers have paid for its few instructions. */
    NOTHING,
    /** Counts its computation. */
    TICK,
    /** Counts its computation and goes one level deeper until it returns. */
    ENTER;

    /** Keeps the level outside in a local of its own, if the method entered. */
    static final class Kept {
        private final EntryMeter meter;
        private final int slot;

        /** The local is used only with {@link EntryMeter#ENTER}. */
        Kept(EntryMeter meter, int slot) {
            this.meter = meter;
            this.slot = slot;
        }

        /** The first local that is still free. */
        int nextSlot() {
            return meter == ENTER ? slot + 1 : slot;
        }

        void enter(CodeBuilder code) {
            if (meter == ENTER) {
                Guard.enter(code);
                code.istore(slot);
            }
        }

        void leave(CodeBuilder code) {
            if (meter == ENTER) {
                code.iload(slot);
                Guard.leave(code);
            }
        }

        void caught(CodeBuilder code) {
            if (meter == ENTER) {
                code.iload(slot);
                Guard.caughtOutside(code);
            } else {
                Guard.caught(code);
            }
        }
    }
}
