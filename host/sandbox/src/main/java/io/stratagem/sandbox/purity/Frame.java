package io.stratagem.sandbox.purity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stack and local variables at one place of a method. A value of two words is one entry of the stack and takes two locals. */
final class Frame {
    private final List<Value> stack = new ArrayList<>();
    private final @Nullable Value[] locals;

    Frame(int locals) {
        this.locals = new Value[locals];
    }

    private Frame(Frame other, boolean withStack) {
        locals = other.locals.clone();
        if (withStack) {
            stack.addAll(other.stack);
        }
    }

    Frame copy() {
        return new Frame(this, true);
    }

    /** The frame a handler begins with. */
    Frame atHandler(Value thrown) {
        Frame frame = new Frame(this, false);
        frame.push(thrown);
        return frame;
    }

    int size() {
        return locals.length + stack.size() + 1;
    }

    void push(Value value) {
        stack.add(value);
    }

    Value pop() {
        return stack.removeLast();
    }

    /** Takes so many off and gives them in the order they were pushed. */
    List<Value> pop(int count) {
        List<Value> top = stack.subList(stack.size() - count, stack.size());
        List<Value> taken = List.copyOf(top);
        top.clear();
        return taken;
    }

    Value local(int slot) {
        Value value = locals[slot];
        return value == null ? Value.UNKNOWN : value;
    }

    void setLocal(int slot, Value value) {
        locals[slot] = value;
        if (value.isWide()) {
            locals[slot + 1] = null;
        }
    }

    /** Adds what is known on another way to here. Returns whether that changed anything. */
    boolean merge(Frame other) {
        boolean changed = false;
        for (int i = 0; i < locals.length; i++) {
            Value mine = locals[i];
            Value theirs = other.locals[i];
            if (mine == null && theirs == null) {
                continue;
            }
            Value merged = merged(mine, theirs);
            if (!merged.equals(mine)) {
                locals[i] = merged;
                changed = true;
            }
        }
        if (stack.size() != other.stack.size()) {
            throw new IllegalArgumentException("two ways meet with stacks of different depth");
        }
        for (int i = 0; i < stack.size(); i++) {
            Value merged = Value.either(stack.get(i), other.stack.get(i));
            changed |= !merged.equals(stack.get(i));
            stack.set(i, merged);
        }
        return changed;
    }

    /** A variable that only one way has set cannot be read after they met, except as what it was on that way when it is tracked. */
    private static Value merged(@Nullable Value mine, @Nullable Value theirs) {
        if (mine != null && mine.isHeldArray() && theirs == null) {
            return mine;
        }
        if (theirs != null && theirs.isHeldArray() && mine == null) {
            return theirs;
        }
        return Value.either(mine, theirs);
    }
}
