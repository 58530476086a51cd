package io.stratagem.sandbox.weave;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/** The arguments of a static method, as its body finds them in locals. */
record Arguments(MethodTypeDesc type) {
    /** How many locals they fill. */
    int size() {
        int size = 0;
        for (ClassDesc parameter : type.parameterList()) {
            size += TypeKind.from(parameter).slotSize();
        }
        return size;
    }

    void load(CodeBuilder code) {
        int slot = 0;
        for (ClassDesc parameter : type.parameterList()) {
            TypeKind kind = TypeKind.from(parameter);
            code.loadLocal(kind, slot);
            slot += kind.slotSize();
        }
    }
}
