package io.stratagem.sandbox.purity;

/**
 * A field, by the class that declares it.
 *
 * @param owner internal name
 * @param type its descriptor
 */
record FieldKey(String owner, String name, String type) {
    /** As an author writes it. */
    String shown() {
        return owner.replace('/', '.') + "." + name;
    }

    boolean isArray() {
        return type.startsWith("[");
    }
}
