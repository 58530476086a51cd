package io.stratagem.sandbox.weave;

import io.stratagem.guard.StandIns;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Weaves the classes of one jar. All of them are given at once, because which of them a call can reach decides where meters are needed:
 * a class woven with other neighbours may be another one. The same classes give the same bytes on every machine.
 *
 * <p>Expects classes that passed admission: what it does not know it refuses, but it does not ask whether a member may be used. For one
 * thread.
 */
public final class Weaver {
    private final ClassWorld world;
    private final StandIns standIns;
    private final EntryMeters meters;

    /**
     * A weaver for one jar.
     *
     * @param classes every class file that the new jar will hold
     * @param outside the classes they are linked with; names of the jar are never asked for
     * @throws IllegalArgumentException if one is no class file
     */
    public Weaver(Collection<byte[]> classes, StandIns standIns, ClassSource outside) {
        this.world = new ClassWorld(classes, outside);
        this.standIns = standIns;
        this.meters = new EntryMeters(new CallGraph(world));
    }

    /** Internal names of the classes. */
    public SortedSet<String> names() {
        return new TreeSet<>(world.own().keySet());
    }

    /**
     * The woven form of one class. Line numbers stay, tables of local variables go.
     *
     * @param internalName one of {@link #names}
     * @throws NotWeavableException with everything in the class that stands in the way
     */
    public WovenClass weave(String internalName) throws NotWeavableException {
        ClassModel model = world.own().get(internalName);
        if (model == null) {
            throw new IllegalArgumentException(internalName + " is not among the classes of the jar");
        }
        Refusals refusals = new Refusals(internalName);
        SyntheticMethods additions = new SyntheticMethods(model);
        ClassWeaver weaver = new ClassWeaver(
                new ClassWeaver.Surroundings(model, world, new Members(world, standIns), standIns, additions, refusals),
                meters::of);
        byte[] bytes = {};
        try {
            bytes = classFile().transformClass(model, weaver);
        } catch (IllegalArgumentException e) {
            // Too long a method, too many constants, a class that is nowhere, code that no stack map fits.
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            refusals.add("", 0, "the woven class would not be a valid one: " + reason);
        }
        refusals.throwIfAny();
        return new WovenClass(bytes, weaver.counts());
    }

    private ClassFile classFile() {
        return ClassFile.of(
                ClassFile.ClassHierarchyResolverOption.of(world.resolver()),
                ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                ClassFile.ConstantPoolSharingOption.NEW_POOL,
                ClassFile.DebugElementsOption.DROP_DEBUG,
                ClassFile.LineNumbersOption.PASS_LINE_NUMBERS,
                ClassFile.DeadCodeOption.PATCH_DEAD_CODE,
                ClassFile.ShortJumpsOption.FIX_SHORT_JUMPS,
                ClassFile.AttributesProcessingOption.DROP_UNSTABLE_ATTRIBUTES);
    }
}
