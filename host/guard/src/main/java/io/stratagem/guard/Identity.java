package io.stratagem.guard;

/** What replaces the identity hash of an object and everything made of it: the same in every run. */
public final class Identity {
    private Identity() {}

    /** In place of {@code Object.hashCode} where a class has no other. */
    public static int hash(Object object) {
        return object.getClass().getName().hashCode();
    }

    /** In place of {@code Object.toString} where a class has no other. */
    public static String text(Object object) {
        return object.getClass().getName() + "@" + Integer.toHexString(hash(object));
    }
}
