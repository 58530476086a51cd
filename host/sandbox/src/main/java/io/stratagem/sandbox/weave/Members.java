package io.stratagem.sandbox.weave;

import io.stratagem.guard.StandIn;
import io.stratagem.guard.StandIns;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which method a call means, and what stands in for it. */
final class Members {

    /**
     * Classes whose objects are values: none has a subclass or holds an object of the plugin's, so a stand-in for what they inherit is not
     * needed.
     */
    private static final Set<String> VALUES = Set.of(
            "java/lang/String",
            "java/lang/Boolean",
            "java/lang/Character",
            "java/lang/Byte",
            "java/lang/Short",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Float",
            "java/lang/Double",
            "java/time/Duration",
            "java/time/Instant",
            "java/time/LocalDate",
            "java/time/LocalDateTime",
            "java/time/LocalTime");

    private final ClassWorld world;
    private final StandIns standIns;

    Members(ClassWorld world, StandIns standIns) {
        this.world = world;
        this.standIns = standIns;
    }

    ClassWorld world() {
        return world;
    }

    /** What stands in for a virtual call, or null when it may go where it goes. */
    @Nullable
    StandIn ofVirtual(String owner, String name, String type) {
        String receiver = ClassWorld.receiver(owner);
        String declarer = world.declarer(receiver, name, type);
        if (declarer == null) {
            return null;
        }
        if (world.isOwn(declarer) && isFinalWord(declarer, name, type)) {
            return null;
        }
        StandIn direct = standIns.find(declarer, name, type);
        if (direct != null) {
            return direct;
        }
        if (VALUES.contains(declarer)) {
            return null;
        }
        for (String supertype : objectLast(receiver)) {
            StandIn inherited = world.isOwn(supertype) ? null : standIns.find(supertype, name, type);
            if (inherited != null) {
                return inherited;
            }
        }
        return null;
    }

    /** What stands in for a static call, or null. */
    @Nullable
    StandIn ofStatic(String owner, String name, String type) {
        String declarer = world.declarer(owner, name, type);
        return declarer == null || world.isOwn(declarer) ? null : standIns.find(declarer, name, type);
    }

    /** What stands in for a constructor, or null. */
    @Nullable
    StandIn ofConstructor(String owner, String type) {
        return world.isOwn(owner) ? null : standIns.find(owner, "<init>", type);
    }

    /**
     * A body in a class of the plugin is what a call reaches, or another body of the plugin's. An abstract one, and any in an interface, can
     * also be reached by an inherited method of the JDK.
     */
    private boolean isFinalWord(String declarer, String name, String type) {
        ClassShape shape = world.shape(declarer);
        return shape != null && !shape.isInterface() && shape.isConcrete(name, type);
    }

    private List<String> objectLast(String receiver) {
        List<String> ordered = new ArrayList<>(world.withSupertypes(receiver));
        ordered.remove(ClassWorld.OBJECT);
        ordered.add(ClassWorld.OBJECT);
        return ordered;
    }
}
