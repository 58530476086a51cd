package io.stratagem.guard;

/** What replaces the identity hash of an object and everything made of it: the same for all objects of a class, so the same in every run. */
public final class Identity {
    private Identity() {}

    /** In place of {@code System.identityHashCode}, and of {@code Object.hashCode} where a class has no other. */
    public static int hash(Object object) {
        return object instanceof Enum<?> constant
                ? constant.name().hashCode()
                : name(object.getClass()).hashCode();
    }

    /** In place of {@code Object.toString} where a class has no other. */
    public static String text(Object object) {
        Meter.allocate(64);
        return name(object.getClass()) + "@" + Integer.toHexString(hash(object));
    }

    /** A class's name without the address that a lambda's has. */
    static String name(Class<?> type) {
        return withoutAddress(type.getName());
    }

    static String withoutAddress(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? name : name.substring(0, slash);
    }
}
