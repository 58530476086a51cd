package io.stratagem.escape.corpus;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;

/** Changes every text of a constant pool, and with them the names of a class, and leaves the rest as it is. */
final class RenamedClass {
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;

    private RenamedClass() {}

    /** The class file with each text of its constant pool changed. */
    static byte[] of(byte[] classFile, UnaryOperator<String> change) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
                DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(in.readLong());
            int entries = in.readUnsignedShort();
            out.writeShort(entries);
            for (int entry = 1; entry < entries; entry++) {
                int tag = in.readUnsignedByte();
                out.writeByte(tag);
                if (tag == UTF8) {
                    out.writeUTF(change.apply(in.readUTF()));
                } else {
                    out.write(in.readNBytes(size(tag)));
                    entry += tag == LONG || tag == DOUBLE ? 1 : 0;
                }
            }
            out.write(in.readAllBytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static int size(int tag) {
        return switch (tag) {
            case LONG, DOUBLE -> 8;
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case 15 -> 3;
            case 7, 8, 16, 19, 20 -> 2;
            default -> throw new IllegalArgumentException("no constant has the tag " + tag);
        };
    }
}
