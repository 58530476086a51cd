package io.stratagem.sandbox;

import io.stratagem.api.error.ErrorCode;
import java.lang.classfile.ClassFile;

/** Checks that a class file is of a release the host runs, and that it is the class its entry name says. */
final class ClassFileCheck {
    private static final int OLDEST = ClassFile.JAVA_8_VERSION;
    private static final int NEWEST = ClassFile.JAVA_25_VERSION;
    private static final int HEADER_BYTES = 8;

    private final Findings findings;

    ClassFileCheck(Findings findings) {
        this.findings = findings;
    }

    /** The binary name of the class; empty, with a finding, when it cannot be admitted. */
    String binaryName(ZipMember member) {
        if (member.content().length < HEADER_BYTES || !member.startsWith(0xCA, 0xFE, 0xBA, 0xBE)) {
            return refused(member, "not a class file", "");
        }
        int minor = u16(member.content(), 4);
        int major = u16(member.content(), 6);
        if (major < OLDEST || major > NEWEST) {
            return refused(member, "a class file version outside " + OLDEST + " to " + NEWEST, Integer.toString(major));
        }
        if (minor == ClassFile.PREVIEW_MINOR_VERSION) {
            return refused(member, "compiled with preview features", major + "." + minor);
        }
        if (minor != 0) {
            return refused(member, "a class file version that does not exist", major + "." + minor);
        }
        String expected = member.name().substring(0, member.name().length() - ".class".length());
        String actual;
        try {
            actual = ClassFile.of().parse(member.content()).thisClass().asInternalName();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return refused(member, "a damaged class file", String.valueOf(e.getMessage()));
        }
        if (!actual.equals(expected)) {
            return refused(member, "a class whose name is not its entry's", actual);
        }
        return expected.replace('/', '.');
    }

    private String refused(ZipMember member, String what, String seen) {
        findings.entry(ErrorCode.E_BUNDLE_CLASS, member.name(), what, seen);
        return "";
    }

    private static int u16(byte[] content, int at) {
        return (content[at] & 0xFF) << 8 | (content[at + 1] & 0xFF);
    }
}
