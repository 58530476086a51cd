package io.stratagem.sandbox.weave;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.util.List;

/**
 * Meters of computation. Every cycle inside a method has an edge to a lower or equal offset, and each such edge has a meter before it;
 * what lies between is charged by its length, so a long body is no way around the budget.
 */
final class Ticks {
    /** Bytes of code that one tick pays for. */
    static final int BYTES_PER_TICK = 512;

    /** The same in a method that is interpreted for ever. */
    private static final int BYTES_PER_INTERPRETED_TICK = 32;

    /** The JVM compiles no method of more than 8,000 bytes, and what is woven in makes it longer. */
    private static final int LONGEST_COMPILED = 4_000;

    private final CodeAttribute original;
    private final Tally tally;
    private final int bytesPerTick;

    Ticks(CodeAttribute original, Tally tally) {
        this.original = original;
        this.tally = tally;
        bytesPerTick = original.codeLength() > LONGEST_COMPILED ? BYTES_PER_INTERPRETED_TICK : BYTES_PER_TICK;
    }

    /** What running through all of the method's code costs, at least 1. */
    int bodyWeight() {
        return weight(original.codeLength());
    }

    private int weight(int bytes) {
        return 1 + bytes / bytesPerTick;
    }

    void before(CodeBuilder code, BranchInstruction branch, int offset) {
        back(code, offset, original.labelToBci(branch.target()));
    }

    void before(CodeBuilder code, TableSwitchInstruction table, int offset) {
        back(code, offset, lowest(table.defaultTarget(), table.cases()));
    }

    void before(CodeBuilder code, LookupSwitchInstruction lookup, int offset) {
        back(code, offset, lowest(lookup.defaultTarget(), lookup.cases()));
    }

    private void back(CodeBuilder code, int offset, int target) {
        if (target <= offset) {
            charge(code, weight(offset - target));
        }
    }

    private int lowest(Label defaultTarget, List<SwitchCase> cases) {
        int lowest = original.labelToBci(defaultTarget);
        for (SwitchCase one : cases) {
            lowest = Math.min(lowest, original.labelToBci(one.target()));
        }
        return lowest;
    }

    void charge(CodeBuilder code, int ticks) {
        if (ticks == 1) {
            Guard.tick(code);
        } else {
            Guard.charge(code, ticks);
        }
        tally.tick();
    }
}
