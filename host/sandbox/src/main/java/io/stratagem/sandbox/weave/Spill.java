package io.stratagem.sandbox.weave;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.util.List;

/** Moves the topmost values of the stack into locals of its own and back, so that something can be done below them. */
final class Spill {
    private final List<ClassDesc> types;
    private final int[] slots;

    /**
     * A place for the values, the topmost last.
     *
     * @param firstSlot the first local that the method does not use
     */
    Spill(List<ClassDesc> types, int firstSlot) {
        this.types = List.copyOf(types);
        this.slots = new int[types.size()];
        int slot = firstSlot;
        for (int index = 0; index < slots.length; index++) {
            slots[index] = slot;
            slot += TypeKind.from(types.get(index)).slotSize();
        }
    }

    void store(CodeBuilder code) {
        for (int index = slots.length - 1; index >= 0; index--) {
            store(code, index);
        }
    }

    void store(CodeBuilder code, int index) {
        code.storeLocal(TypeKind.from(types.get(index)), slots[index]);
    }

    void load(CodeBuilder code) {
        for (int index = 0; index < slots.length; index++) {
            load(code, index);
        }
    }

    void load(CodeBuilder code, int index) {
        code.loadLocal(TypeKind.from(types.get(index)), slots[index]);
    }
}
