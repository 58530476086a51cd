package io.stratagem.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.stratagem.api.Role;
import io.stratagem.api.error.ErrorCode;
import io.stratagem.sandbox.testing.CompiledSources;
import io.stratagem.sandbox.testing.HandMadeJar;
import io.stratagem.sandbox.testing.PluginJar;
import io.stratagem.sandbox.testing.RawEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JarTrickTest {
    private static final SortedMap<String, byte[]> CLASSES =
            CompiledSources.compile(PluginJar.signalSource("com.example.First", "return StrategyIntent.NONE;"));
    private static final String FIRST = "com/example/First.class";
    private static final byte[] TEXT = "text".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    private Judged judged;

    @BeforeEach
    void prepare() {
        judged = new Judged(directory);
    }

    private static PluginJar good() {
        return PluginJar.ofClasses(CLASSES).strategy("first_family", Role.SIGNAL, "com.example.First");
    }

    private static byte[] first() {
        return Objects.requireNonNull(CLASSES.get(FIRST)).clone();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../escape.txt",
                "a/../../escape.txt",
                "a/./b.txt",
                "a//b.txt",
                "/etc/passwd",
                "C:/windows.txt",
                "..\\escape.txt",
                "a\\b.txt",
                "nul\u0000.txt",
                "lib/inner.jar",
                "lib/INNER.JAR",
                "lib/inner.zip",
                "native/libevil.so",
                "native/libevil.so.1.2",
                "native/evil.dll",
                "native/libevil.dylib",
                "META-INF/versions/25/com/example/First.class",
                "META-INF/services/java.lang.System$LoggerFinder",
                "META-INF/Hidden.class",
                "meta-inf/manifest.mf",
                "io/stratagem/api/SignalPlugin.class",
                "IO/Stratagem/API/x.txt",
                "java/lang/Object.class",
                "org/osgi/framework/Bundle.class",
                "../escape/"
            })
    void anEntryOfSuchANameIsRefused(String name) {
        byte[] content = name.endsWith("/") ? new byte[0] : TEXT;
        assertThat(judged.refused(good().handMade().add(name, content)))
                .map(Judged::codeAndPlace)
                .containsExactly(Judged.atEntry(ErrorCode.E_BUNDLE_ENTRY, Findings.shown(name)));
    }

    static Stream<Arguments> spoiltEntries() {
        return Stream.of(
                spoilt("a nested archive under another name", "data.bin", ErrorCode.E_BUNDLE_ENTRY, new byte[] {
                    'P', 'K', 3, 4, 0
                }),
                spoilt("an ELF library under another name", "data.bin", ErrorCode.E_BUNDLE_ENTRY, new byte[] {
                    0x7F, 'E', 'L', 'F', 2
                }),
                spoilt("a class under another name", "data.bin", ErrorCode.E_BUNDLE_ENTRY, first()),
                spoilt("text as a class", "com/example/Text.class", ErrorCode.E_BUNDLE_CLASS, TEXT),
                spoilt("an empty class", "com/example/Empty.class", ErrorCode.E_BUNDLE_CLASS, new byte[0]),
                spoilt("a class of another name", "com/example/Other.class", ErrorCode.E_BUNDLE_CLASS, first()),
                spoilt("a class too new", "com/example/Other.class", ErrorCode.E_BUNDLE_CLASS, versioned(70, 0)),
                spoilt("a class too old", "com/example/Other.class", ErrorCode.E_BUNDLE_CLASS, versioned(51, 0)),
                spoilt("a preview class", "com/example/Other.class", ErrorCode.E_BUNDLE_CLASS, versioned(69, 0xFFFF)),
                spoilt("an odd minor", "com/example/Other.class", ErrorCode.E_BUNDLE_CLASS, versioned(69, 3)),
                spoilt("half a class", "com/example/Other.class", ErrorCode.E_BUNDLE_CLASS, Arrays.copyOf(first(), 40)),
                spoilt("a large entry", "big.txt", ErrorCode.E_BUNDLE_LIMIT, new byte[(4 << 20) + 1]),
                spoilt("a bomb", "zeros.txt", ErrorCode.E_BUNDLE_LIMIT, new byte[1 << 20]),
                spoilt("a long name", "n".repeat(256), ErrorCode.E_BUNDLE_LIMIT, TEXT));
    }

    private static Arguments spoilt(String what, String name, ErrorCode code, byte[] content) {
        return arguments(what, name, code, content);
    }

    private static byte[] versioned(int major, int minor) {
        byte[] changed = first();
        changed[4] = (byte) (minor >> 8);
        changed[5] = (byte) minor;
        changed[6] = (byte) (major >> 8);
        changed[7] = (byte) major;
        return changed;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoiltEntries")
    void aSpoiltEntryIsRefusedByName(String what, String name, ErrorCode code, byte[] content) {
        assertThat(judged.refused(good().handMade().add(name, content)))
                .as(what)
                .isNotEmpty()
                .allSatisfy(fault ->
                        assertThat(Judged.codeAndPlace(fault)).isEqualTo(Judged.atEntry(code, Findings.shown(name))));
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                lie("encrypted", ErrorCode.E_BUNDLE_UNREADABLE, entry -> entry.withFlags(1)),
                lie("another method", ErrorCode.E_BUNDLE_UNREADABLE, entry -> entry.withMethod(12)),
                lie("two names", ErrorCode.E_BUNDLE_UNREADABLE, entry -> entry.calledLocally("b.txt")),
                lie("wrong checksum", ErrorCode.E_BUNDLE_UNREADABLE, entry -> entry.withCrc(7)),
                lie("more than declared", ErrorCode.E_BUNDLE_UNREADABLE, entry -> entry.withUnpackedBytes(2)),
                lie("less than declared", ErrorCode.E_BUNDLE_UNREADABLE, entry -> entry.withUnpackedBytes(9)),
                lie("stored though deflated", ErrorCode.E_BUNDLE_UNREADABLE, entry -> entry.withMethod(0)),
                lie("a symbolic link", ErrorCode.E_BUNDLE_ENTRY, entry -> entry.withUnixMode(0xA1FF)));
    }

    private static Arguments lie(String what, ErrorCode code, UnaryOperator<RawEntry> change) {
        return arguments(what, code, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void anEntryThatLiesIsRefusedByName(String what, ErrorCode code, UnaryOperator<RawEntry> change) {
        RawEntry entry = change.apply(RawEntry.deflated("a.txt", TEXT));
        assertThat(judged.refused(good().handMade().add(entry)))
                .as(what)
                .map(Judged::codeAndPlace)
                .containsExactly(Judged.atEntry(code, "a.txt"));
    }

    @Test
    void anEntryThatStandsTwiceIsRefused() {
        assertThat(judged.refused(good().handMade().add(FIRST, first())))
                .map(Judged::codeAndPlace)
                .containsExactly(Judged.atEntry(ErrorCode.E_BUNDLE_ENTRY, FIRST));
        assertThat(judged.refused(good().handMade().add("META-INF/MANIFEST.MF", "Fragment-Host: victim\r\n\r\n")))
                .map(Judged::codeAndPlace)
                .containsExactly(Judged.atEntry(ErrorCode.E_BUNDLE_ENTRY, "META-INF/MANIFEST.MF"));
    }

    @Test
    void entriesThatShareBytesAreRefused() {
        RawEntry owner = RawEntry.deflated("a.txt", TEXT);
        HandMadeJar jar = good().handMade().add(owner);
        jar.addSharingBytesOf(owner, RawEntry.deflated("b.txt", TEXT));
        assertThat(judged.refused(jar))
                .anySatisfy(fault -> assertThat(fault.what()).isEqualTo("shares bytes with another entry"));
    }

    @Test
    void tooManyEntriesAreRefusedWithoutReadingThem() {
        HandMadeJar jar = good().handMade();
        for (int i = 0; i < 4096; i++) {
            jar.add("data/" + i + ".txt", TEXT);
        }
        assertThat(judged.refused(jar)).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(ErrorCode.E_BUNDLE_LIMIT);
            assertThat(fault.what()).isEqualTo("more than 4096 entries");
        });
    }

    @Test
    void moreThanTheLimitInAllIsRefused() {
        HandMadeJar jar = good().handMade();
        byte[] noise = new byte[4 << 20];
        for (int i = 0; i < noise.length; i += 50) {
            noise[i] = (byte) i;
        }
        for (int i = 1; i <= 17; i++) {
            jar.add(RawEntry.deflated("data/" + i + ".txt", noise));
        }
        assertThat(judged.refused(jar)).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo(ErrorCode.E_BUNDLE_LIMIT);
            assertThat(fault.what()).isEqualTo("more than 67108864 bytes unpacked");
        });
    }

    @Test
    void aFileOverTheLimitIsRefused() {
        assertThat(judged.verdict(new byte[(16 << 20) + 1])).isInstanceOfSatisfying(Verdict.Refused.class, refused -> {
            assertThat(refused.faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.code()).isEqualTo(ErrorCode.E_BUNDLE_LIMIT));
        });
    }

    @Test
    void aManifestOverTheLimitIsRefused() {
        assertThat(judged.refused(good().header("X-Long", "x".repeat(70_000))))
                .anySatisfy(fault -> assertThat(Judged.codeAndPlace(fault))
                        .isEqualTo(Judged.atEntry(ErrorCode.E_BUNDLE_LIMIT, "META-INF/MANIFEST.MF")));
    }

    @Test
    void anArchiveWithSomethingBeforeItIsRefused() {
        assertThat(judged.refused(good().handMade().prefix(new byte[] {'P', 'K', 9, 9})))
                .singleElement()
                .satisfies(fault -> assertThat(fault.code()).isEqualTo(ErrorCode.E_BUNDLE_UNREADABLE));
    }

    @Test
    void anEndRecordThatMiscountsIsRefused() {
        assertThat(judged.refused(good().handMade().claimEntries(1)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.code()).isEqualTo(ErrorCode.E_BUNDLE_UNREADABLE));
        assertThat(judged.refused(good().handMade().claimEntries(9)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.code()).isEqualTo(ErrorCode.E_BUNDLE_UNREADABLE));
    }

    @Test
    void aJarWithoutAManifestIsRefusedForThatAlone() {
        assertThat(judged.refused(new HandMadeJar().add(FIRST, first())))
                .map(Judged::codeAndPlace)
                .containsExactly(Judged.atEntry(ErrorCode.E_BUNDLE_MANIFEST, "META-INF/MANIFEST.MF"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no colon here\r\n\r\n",
                " continuation of nothing\r\n\r\n",
                "Bad Name: value\r\n\r\n",
                "Bundle-Name: a\r\nbundle-name: b\r\n\r\n",
                "Bundle-Name: bell\u0007\r\n\r\n"
            })
    void aMalformedManifestIsRefused(String manifest) {
        assertThat(judged.refused(
                        new HandMadeJar().add("META-INF/MANIFEST.MF", manifest).add(FIRST, first())))
                .anySatisfy(fault -> {
                    assertThat(fault.code()).isEqualTo(ErrorCode.E_BUNDLE_MANIFEST);
                    assertThat(fault.what())
                            .isIn(
                                    "a line that is not 'Name: value'",
                                    "a continuation without a line before it",
                                    "the header stands twice",
                                    "the value has control characters");
                });
    }

    @Test
    void aCommentAtTheEndIsOfNoEffect() {
        assertThat(judged.verdict(good().handMade().comment("built today").bytes())
                        .faults())
                .isEmpty();
    }

    @Test
    void thousandsOfFaultsAreCountedNotListed() {
        HandMadeJar jar = good().handMade();
        for (int i = 0; i < 3000; i++) {
            jar.add("lib/" + i + ".so", TEXT);
        }
        assertThat(judged.refused(jar))
                .hasSize(Findings.MOST_LISTED + 1)
                .last()
                .satisfies(fault -> assertThat(fault.seen()).isEqualTo("2800"));
    }
}
