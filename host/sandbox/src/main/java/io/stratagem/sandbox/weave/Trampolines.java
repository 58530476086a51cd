package io.stratagem.sandbox.weave;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.ExceptionCatch;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sends every exception through a few instructions at the end of the method, outside every exception range, before its handler sees it.
 * A check inside the handler would not do: a range may cover its own handler.
 */
final class Trampolines {
    private final Map<Label, Label> byHandler = new LinkedHashMap<>();
    private final EntryMeter.Kept kept;
    private final Ticks ticks;
    private final Tally tally;

    Trampolines(EntryMeter.Kept kept, Ticks ticks, Tally tally) {
        this.kept = kept;
        this.ticks = ticks;
        this.tally = tally;
    }

    void redirect(CodeBuilder code, ExceptionCatch original) {
        Label trampoline = byHandler.computeIfAbsent(original.handler(), handler -> code.newLabel());
        code.with(ExceptionCatch.of(trampoline, original.tryStart(), original.tryEnd(), original.catchType()));
    }

    void append(CodeBuilder code) {
        byHandler.forEach((handler, trampoline) -> {
            code.labelBinding(trampoline).dup();
            kept.caught(code);
            // A handler before the code it protects is a loop, too, and its body is as long as the method at most.
            if (ticks.bodyWeight() > 1) {
                ticks.charge(code, ticks.bodyWeight() - 1);
            }
            code.goto_(handler);
            tally.handler();
        });
    }
}
