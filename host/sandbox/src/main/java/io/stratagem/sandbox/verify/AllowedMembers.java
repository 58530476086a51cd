package io.stratagem.sandbox.verify;

/** Which types and members of the JDK and of the plugin API a strategy may use. What is not named here is refused. Safe for use by several threads. */
public interface AllowedMembers {
    /**
     * Whether code may name this type.
     *
     * @param internalName such as {@code java/util/Map$Entry}
     */
    boolean hasType(String internalName);

    /**
     * Whether code may use this member.
     *
     * @param owner internal name of the class that declares it
     * @param type its descriptor
     */
    boolean hasMember(String owner, String name, String type);

    /** Whether code may use this member and nothing has to stand in for it, so that it does not matter how it is called. */
    boolean isAsItIs(String owner, String name, String type);

    /** Whether a class of a bundle may extend or implement this type, or a lambda be one. */
    boolean isExtensible(String internalName);

    /**
     * What to use instead, in one clause; empty when there is no advice.
     *
     * @param name of a member, or empty for the type itself
     */
    String advice(String owner, String name);
}
