package io.stratagem.sandbox.weave;

import java.lang.classfile.constantpool.ClassEntry;
import java.util.function.Consumer;

/**
 * Where in a class something is replaced.
 *
 * @param owner the class being woven
 * @param isInterface whether it is one
 * @param superName internal name of its superclass
 * @param freeSlot the first local that may hold something for the length of one insertion
 * @param refusal takes the reason why something here cannot be woven
 */
record Site(ClassEntry owner, boolean isInterface, String superName, int freeSlot, Consumer<String> refusal) {
    void refuse(String reason) {
        refusal.accept(reason);
    }
}
