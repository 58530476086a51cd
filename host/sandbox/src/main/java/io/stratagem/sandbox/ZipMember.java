package io.stratagem.sandbox;

/** One unpacked entry of a jar. Directories are not members. Nobody changes the content. */
final class ZipMember {
    private final String name;
    private final byte[] content;

    ZipMember(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    String name() {
        return name;
    }

    /** The content itself, not a copy. */
    byte[] content() {
        return content;
    }

    /** Whether the content begins with these bytes. */
    boolean startsWith(int... magic) {
        if (content.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((content[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
