package io.stratagem.guard;

/** What calling a JDK or API member costs, and so how woven code calls it. A member in no class is refused. */
public enum CostClass {
    /** Constant time and size: called as it is. */
    O1,
    /** Time or size grows with an argument: a stand-in charges first. */
    SIZE,
    /** Could hang, explode or act: a stand-in bounds it. */
    GUARD,
    /** Its result differs between runs of the JVM: a stand-in gives one that does not. */
    DET
}
