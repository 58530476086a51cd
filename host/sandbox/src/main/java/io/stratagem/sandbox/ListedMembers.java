package io.stratagem.sandbox;

import io.stratagem.guard.CostClass;
import io.stratagem.sandbox.allow.Allowlist;
import io.stratagem.sandbox.verify.AllowedMembers;

/** What the frozen list allows. */
record ListedMembers(Allowlist list) implements AllowedMembers {
    @Override
    public boolean hasType(String internalName) {
        return list.hasType(internalName);
    }

    @Override
    public boolean hasMember(String owner, String name, String type) {
        return list.member(owner, name, type) != null;
    }

    @Override
    public boolean isAsItIs(String owner, String name, String type) {
        return list.member(owner, name, type) == CostClass.O1;
    }

    @Override
    public boolean isExtensible(String internalName) {
        return list.isExtensible(internalName);
    }

    @Override
    public String advice(String owner, String name) {
        return list.advice(owner, name);
    }
}
