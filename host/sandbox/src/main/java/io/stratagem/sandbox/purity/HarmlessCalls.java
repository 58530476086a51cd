package io.stratagem.sandbox.purity;

import java.lang.classfile.instruction.InvokeInstruction;
import java.util.Set;

/** Calls of the JDK that read an array they are given and neither write to it nor keep it beyond their result's use. */
final class HarmlessCalls {
    private static final Set<String> READING = Set.of(
            "binarySearch", "copyOf", "copyOfRange", "equals", "hashCode", "toString", "stream", "mismatch", "compare");

    private HarmlessCalls() {}

    /** Whether the call leaves the array at this position alone; the receiver, if there is one, is position 0. */
    static boolean leavesAlone(InvokeInstruction call, int position, Value array) {
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        if (owner.startsWith("[") && name.equals("clone")) {
            return position == 0
                    && !array.type().startsWith("[[")
                    && !array.type().isEmpty();
        }
        if (array.type().startsWith("[[") || array.type().isEmpty()) {
            return false;
        }
        return switch (owner) {
            case "java/util/Arrays" -> READING.contains(name);
            case "java/lang/System" -> name.equals("arraycopy") && position == 0;
            default -> false;
        };
    }
}
