package io.stratagem.sandbox.testing;

import io.stratagem.sandbox.verify.AllowedMembers;
import java.util.Set;

/** A short list by package, for tests that do not ask what is on the real one. */
public final class HandPickedMembers implements AllowedMembers {
    private static final Set<String> PACKAGES = Set.of(
            "io/stratagem/api/",
            "io/stratagem/api/feature/",
            "io/stratagem/api/param/",
            "io/stratagem/api/state/",
            "java/lang/",
            "java/util/",
            "java/util/function/",
            "java/util/stream/",
            "java/math/",
            "java/time/");
    private static final Set<String> DENIED_TYPES = Set.of(
            "java/lang/Thread",
            "java/lang/Runtime",
            "java/lang/ProcessBuilder",
            "java/lang/ClassLoader",
            "java/lang/StackOverflowError",
            "java/lang/OutOfMemoryError",
            "java/lang/VirtualMachineError",
            "java/util/Random",
            "java/util/ServiceLoader");
    private static final Set<String> DENIED_MEMBERS = Set.of(
            "java/lang/System.exit",
            "java/lang/System.nanoTime",
            "java/lang/Class.forName",
            "java/lang/Math.random",
            "java/lang/Throwable.printStackTrace");
    private static final Set<String> CLOSED =
            Set.of("java/math/BigDecimal", "java/math/BigInteger", "java/time/Clock", "java/lang/Process");

    @Override
    public boolean hasType(String internalName) {
        int end = internalName.lastIndexOf('/') + 1;
        return PACKAGES.contains(internalName.substring(0, end)) && !DENIED_TYPES.contains(internalName);
    }

    @Override
    public boolean hasMember(String owner, String name, String type) {
        return hasType(owner) && !DENIED_MEMBERS.contains(owner + "." + name);
    }

    @Override
    public boolean isAsItIs(String owner, String name, String type) {
        return hasMember(owner, name, type);
    }

    @Override
    public boolean isExtensible(String internalName) {
        return hasType(internalName) && !CLOSED.contains(internalName);
    }

    @Override
    public String advice(String owner, String name) {
        return owner.equals("java/lang/System") && name.equals("nanoTime") ? "use the event's time" : "";
    }
}
