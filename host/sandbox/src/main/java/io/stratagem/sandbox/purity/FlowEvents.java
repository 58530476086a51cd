package io.stratagem.sandbox.purity;

import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.List;

/** What the flow analysis tells about a method: each event once, with the values as they can be there on any way. */
interface FlowEvents {
    /** What a read of a field gives. */
    Value read(FieldInstruction field, Value receiver);

    /** What a call gives. */
    Value called(InvokeInstruction call, List<Value> arguments);

    /** What a call site gives. */
    Value site(InvokeDynamicInstruction site, List<Value> captured);

    /** A field is written; for a static field the receiver is unknown. */
    void stored(FieldInstruction field, Value receiver, Value value, int line);

    /** The array in a field is used other than for reading an element, or its length. */
    void arrayUsed(Value array, String how, int line);

    /** A value goes where the code says this type is expected: to a parameter, a field, a capture or the caller. */
    void passed(Value value, String type, int line);

    /** The method returns this. */
    void returned(Value value);

    /** A call is made, with the receiver first. */
    void calls(InvokeInstruction call, List<Value> arguments, int line);

    /** A call site is evaluated. */
    void makes(InvokeDynamicInstruction site, List<Value> captured, int line);
}
