package io.stratagem.sandbox.weave;

import io.stratagem.guard.StandIn;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import org.jspecify.annotations.Nullable;

/** Replaces what a method reference refers to. */
final class Handles {
    private final Members members;
    private final Constructors constructors;
    private final SyntheticMethods additions;
    private final Tally tally;

    Handles(Members members, Constructors constructors, SyntheticMethods additions, Tally tally) {
        this.members = members;
        this.constructors = constructors;
        this.additions = additions;
        this.tally = tally;
    }

    /** The handle to use instead; the same when it may stay. */
    DirectMethodHandleDesc weave(DirectMethodHandleDesc handle, Site site) {
        return switch (handle.kind()) {
            case STATIC, INTERFACE_STATIC ->
                standIn(handle, members.ofStatic(name(handle.owner()), handle.methodName(), handle.lookupDescriptor()));
            case VIRTUAL, INTERFACE_VIRTUAL -> virtual(handle, site);
            case CONSTRUCTOR -> constructor(handle, site);
            case SPECIAL, INTERFACE_SPECIAL -> special(handle, site);
            case GETTER, SETTER, STATIC_GETTER, STATIC_SETTER -> handle;
        };
    }

    private DirectMethodHandleDesc virtual(DirectMethodHandleDesc handle, Site site) {
        if (handle.owner().isArray() && handle.methodName().equals("clone")) {
            site.refuse("a method reference to the clone of an array: write a lambda");
            return handle;
        }
        return standIn(handle, members.ofVirtual(name(handle.owner()), handle.methodName(), handle.lookupDescriptor()));
    }

    private DirectMethodHandleDesc standIn(DirectMethodHandleDesc handle, @Nullable StandIn standIn) {
        if (standIn == null) {
            return handle;
        }
        tally.replacedCall();
        return MethodHandleDesc.ofMethod(
                DirectMethodHandleDesc.Kind.STATIC, standIn.owner(), standIn.name(), standIn.type());
    }

    /** A constructor is called by a method of the class itself, where it can be charged. */
    private DirectMethodHandleDesc constructor(DirectMethodHandleDesc handle, Site site) {
        MethodTypeDesc arguments = MethodTypeDesc.ofDescriptor(handle.lookupDescriptor());
        MethodTypeDesc type = arguments.changeReturnType(handle.owner());
        int freeSlot = new Arguments(arguments).size();
        Site inside = new Site(site.owner(), site.isInterface(), site.superName(), freeSlot, site.refusal());
        String name =
                additions.add("new", handle.owner().descriptorString() + handle.lookupDescriptor(), type, code -> {
                    Guard.tick(code);
                    constructors.makeNew(code, handle.owner());
                    code.dup();
                    new Arguments(arguments).load(code);
                    constructors.initialize(code, handle.owner(), arguments, inside);
                    code.areturn();
                });
        tally.tick();
        return inClass(name, type, site);
    }

    private DirectMethodHandleDesc special(DirectMethodHandleDesc handle, Site site) {
        String owner = name(handle.owner());
        String declarer = members.world().declarer(owner, handle.methodName(), handle.lookupDescriptor());
        if (declarer != null
                && members.ofVirtual(owner, handle.methodName(), handle.lookupDescriptor()) != null
                && !declarer.equals(site.owner().asInternalName())) {
            site.refuse("a method reference to super::" + handle.methodName()
                    + ", whose original can only be called through its stand-in: call it on another object instead");
        }
        return handle;
    }

    private static DirectMethodHandleDesc inClass(String name, MethodTypeDesc type, Site site) {
        return MethodHandleDesc.ofMethod(
                site.isInterface() ? DirectMethodHandleDesc.Kind.INTERFACE_STATIC : DirectMethodHandleDesc.Kind.STATIC,
                site.owner().asSymbol(),
                name,
                type);
    }

    private static String name(ClassDesc type) {
        String descriptor = type.descriptorString();
        return type.isArray() ? descriptor : descriptor.substring(1, descriptor.length() - 1);
    }
}
