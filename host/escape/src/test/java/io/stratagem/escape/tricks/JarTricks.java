package io.stratagem.escape.tricks;

import io.stratagem.sandbox.testing.HandMadeJar;
import io.stratagem.sandbox.testing.PluginJar;
import io.stratagem.sandbox.testing.RawEntry;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Archives that say one thing to a scanner and another to a loader, or cost more than they seem to. */
final class JarTricks {
    private static final byte[] TEXT = "text".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ZIP = {'P', 'K', 3, 4, 20, 0};
    private static final byte[] ELF = {0x7F, 'E', 'L', 'F', 2, 1};

    /** Takes an innocent bundle and the bytes of its class file, and gives the spoiled archive. */
    interface Trick extends BiFunction<PluginJar, byte[], byte[]> {}

    private static final Map<String, Trick> TRICKS = tricks();

    private JarTricks() {}

    /** The tricks by name. */
    static Map<String, Trick> byName() {
        return TRICKS;
    }

    private static Map<String, Trick> tricks() {
        Map<String, Trick> tricks = new TreeMap<>();
        names(tricks);
        contents(tricks);
        lies(tricks);
        classes(tricks);
        archives(tricks);
        return tricks;
    }

    private static void names(Map<String, Trick> tricks) {
        entry(tricks, "PathEscape", "../../escape-out", TEXT);
        entry(tricks, "PathEscapeInside", "escape/../../escape-out", TEXT);
        entry(tricks, "AbsolutePath", "/tmp/escape-out", TEXT);
        entry(tricks, "DrivePath", "C:/escape-out", TEXT);
        entry(tricks, "Backslash", "..\\escape-out", TEXT);
        entry(tricks, "NulInName", "escape/Innocent.class\u0000.txt", TEXT);
        entry(tricks, "EmptySegment", "escape//Innocent.class", TEXT);
        entry(tricks, "ControlCharactersInName", "a\n2026-01-01 ERROR forged\u001b[2J", TEXT);
        entry(tricks, "DirectionMarkInName", "a\u202Etxt.ssalc", TEXT);
        entry(tricks, "LongName", "n".repeat(60_000), TEXT);
        entry(tricks, "DirectoryNamedClass", "escape/Other.class/", new byte[0]);
        entry(tricks, "TrailingDot", "escape/Innocent.class.", TEXT);
        entry(tricks, "OtherCaseTwin", "ESCAPE/INNOCENT.CLASS", TEXT);
        entry(tricks, "SecondManifestOtherCase", "meta-inf/MANIFEST.MF", TEXT);
        entry(tricks, "ModuleInfo", "module-info.class", TEXT);
        entry(tricks, "IndexList", "META-INF/INDEX.LIST", TEXT);
        entry(tricks, "ServicesFile", "META-INF/services/java.lang.System$LoggerFinder", TEXT);
        entry(tricks, "MultiReleaseEntry", "META-INF/versions/25/escape/Innocent.class", TEXT);
        entry(tricks, "ClassInMetaInf", "META-INF/escape/Innocent.class", TEXT);
        entry(tricks, "ComponentFile", "OSGI-INF/component.xml", TEXT);
    }

    private static void contents(Map<String, Trick> tricks) {
        entry(tricks, "NestedJar", "lib/inner.jar", ZIP);
        entry(tricks, "NestedJarOtherName", "data/table.csv", ZIP);
        entry(tricks, "NativeLibrary", "native/libevil.so", ELF);
        entry(tricks, "NativeLibraryOtherName", "data/weights.bin", ELF);
        entry(tricks, "BrokenSignature", "META-INF/EVIL.SF", TEXT);
        entry(tricks, "SignatureBlock", "META-INF/EVIL.RSA", TEXT);
        entry(tricks, "CompressionBomb", "zeros.txt", new byte[3 << 20]);
        entry(tricks, "LargeEntry", "large.bin", noise(5 << 20));
        entry(tricks, "EmptyClass", "escape/Empty.class", new byte[0]);
        entry(tricks, "TextAsClass", "escape/Text.class", TEXT);
        tricks.put(
                "ClassUnderOtherName",
                (jar, innocent) -> jar.entry("escape/data.bin", innocent).bytes());
        tricks.put(
                "ClassOfOtherName",
                (jar, innocent) -> jar.entry("escape/Other.class", innocent).bytes());
    }

    private static void lies(Map<String, Trick> tricks) {
        raw(tricks, "EncryptedFlag", entry -> entry.withFlags(1));
        raw(tricks, "UnknownMethod", entry -> entry.withMethod(12));
        raw(tricks, "StoredThoughDeflated", entry -> entry.withMethod(0));
        raw(tricks, "OtherLocalName", entry -> entry.calledLocally("escape/Other.txt"));
        raw(tricks, "WrongChecksum", entry -> entry.withCrc(7));
        raw(tricks, "MoreThanDeclared", entry -> entry.withUnpackedBytes(1));
        raw(tricks, "HugeDeclared", entry -> entry.withUnpackedBytes(0xFFFF_FFFEL));
        raw(tricks, "SymbolicLink", entry -> entry.withUnixMode(0xA1FF));
        tricks.put(
                "DuplicateClass",
                (jar, innocent) ->
                        jar.handMade().add("escape/Innocent.class", innocent).bytes());
        tricks.put(
                "DuplicateManifest",
                (jar, innocent) -> jar.handMade()
                        .add("META-INF/MANIFEST.MF", "Fragment-Host: victim\r\n\r\n")
                        .bytes());
        tricks.put("SharedBytes", (jar, innocent) -> {
            RawEntry owner = RawEntry.deflated("escape/a.txt", TEXT);
            return jar.handMade()
                    .add(owner)
                    .addSharingBytesOf(owner, RawEntry.deflated("escape/b.txt", TEXT))
                    .bytes();
        });
    }

    private static void classes(Map<String, Trick> tricks) {
        placed(tricks, "ApiCopy", "io/stratagem/api/StrategyIntent.class");
        placed(tricks, "ApiPackage", "io/stratagem/api/Evil.class");
        placed(tricks, "GuardPackage", "io/stratagem/guard/Meter.class");
        placed(tricks, "HostPackage", "io/stratagem/kernel/run/Run.class");
        placed(tricks, "JavaPackage", "java/lang/Object.class");
        placed(tricks, "JavaxPackage", "javax/naming/Evil.class");
        placed(tricks, "JdkInternalPackage", "jdk/internal/misc/Unsafe.class");
        placed(tricks, "OsgiPackage", "org/osgi/framework/Bundle.class");
        placed(tricks, "UnnamedPackage", "Evil.class");
        version(tricks, "ClassTooNew", 70, 0);
        version(tricks, "ClassTooOld", 49, 0);
        version(tricks, "ClassOfTheOldVerifier", 50, 0);
        version(tricks, "PreviewClass", 69, 0xFFFF);
        version(tricks, "OddMinorVersion", 69, 3);
        tricks.put(
                "TruncatedClass",
                (jar, innocent) -> jar.entry("escape/Innocent.class", Arrays.copyOf(innocent, innocent.length / 2))
                        .bytes());
        tricks.put(
                "TrailingBytes",
                (jar, innocent) -> jar.entry("escape/Innocent.class", Arrays.copyOf(innocent, innocent.length + 64))
                        .bytes());
        tricks.put("TooManyClasses", (jar, innocent) -> {
            for (int number = 0; number < 4_200; number++) {
                jar.entry("escape/C" + number + ".class", innocent);
            }
            return jar.bytes();
        });
    }

    private static void archives(Map<String, Trick> tricks) {
        archive(tricks, "SomethingBefore", jar -> jar.prefix(ZIP));
        archive(tricks, "MiscountedEnd", jar -> jar.claimEntries(1));
        archive(tricks, "NoEntriesClaimed", jar -> jar.claimEntries(0));
        archive(tricks, "SecondEndInComment", jar -> jar.comment("PK\u0005\u0006" + "\u0000".repeat(18)));
        archive(tricks, "ManyEntries", jar -> {
            for (int number = 0; number < 5_000; number++) {
                jar.add("data/" + number, TEXT);
            }
            return jar;
        });
        archive(tricks, "ManyHalfLargeEntries", jar -> {
            byte[] half = noise(2 << 20);
            for (int number = 0; number < 40; number++) {
                jar.add("data/" + number, half);
            }
            return jar;
        });
        tricks.put(
                "NoManifest",
                (jar, innocent) ->
                        new HandMadeJar().add("escape/Innocent.class", innocent).bytes());
        tricks.put(
                "HugeManifest",
                (jar, innocent) -> jar.header("X-Large", "x".repeat(1 << 20)).bytes());
        tricks.put("ManyHeaders", (jar, innocent) -> {
            for (int number = 0; number < 20_000; number++) {
                jar.header("X-" + number, "y");
            }
            return jar.bytes();
        });
        tricks.put("NotAJar", (jar, innocent) -> innocent);
        tricks.put("Truncated", (jar, innocent) -> Arrays.copyOf(jar.bytes(), jar.bytes().length - 30));
    }

    private static void entry(Map<String, Trick> tricks, String trick, String name, byte[] content) {
        tricks.put(trick, (jar, innocent) -> jar.handMade().add(name, content).bytes());
    }

    private static void raw(Map<String, Trick> tricks, String trick, UnaryOperator<RawEntry> change) {
        tricks.put(
                trick,
                (jar, innocent) -> jar.handMade()
                        .add(change.apply(RawEntry.deflated("escape/a.txt", TEXT)))
                        .bytes());
    }

    private static void placed(Map<String, Trick> tricks, String trick, String name) {
        tricks.put(trick, (jar, innocent) -> jar.handMade().add(name, innocent).bytes());
    }

    private static void version(Map<String, Trick> tricks, String trick, int major, int minor) {
        tricks.put(trick, (jar, innocent) -> {
            byte[] changed = innocent.clone();
            changed[4] = (byte) (minor >> 8);
            changed[5] = (byte) minor;
            changed[6] = (byte) (major >> 8);
            changed[7] = (byte) major;
            return jar.entry("escape/Innocent.class", changed).bytes();
        });
    }

    private static void archive(Map<String, Trick> tricks, String trick, UnaryOperator<HandMadeJar> change) {
        tricks.put(trick, (jar, innocent) -> change.apply(jar.handMade()).bytes());
    }

    private static byte[] noise(int bytes) {
        byte[] noise = new byte[bytes];
        new SplittableRandom(7).nextBytes(noise);
        return noise;
    }
}
