package io.stratagem.container.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.Role;
import io.stratagem.container.BundleStore;
import io.stratagem.container.watch.DirectoryModel.Thing;
import io.stratagem.sandbox.ManifestAdmission;
import io.stratagem.sandbox.Verdict;
import io.stratagem.sandbox.testing.PluginJar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random things happen to a real directory, slowly and fast. Whatever is told meanwhile is true of something that was there, and once all
 * is at rest, every verdict is the model's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryPropertyTest {
    private static final int RUNS = 12;
    private static final int BURSTS = 12;
    private static final List<String> NAMES =
            List.of("a.jar", "b.jar", "c.jar", "d.jar", "e.jar", "f.jar.part", ".g.jar", "h.tmp", "notes.txt");
    private static final List<String> TARGETS = List.of("one", "two");
    private static final List<Integer> PAUSES_MILLIS = List.of(0, 0, 30, 99, 101, 250, 400, 1_000, 5_000);

    private final List<byte[]> goodJars = new ArrayList<>();
    private final List<String> pluginIds = new ArrayList<>();

    @BeforeAll
    void makeJars() {
        for (String version : List.of("1.0.0", "1.1.0", "2.0.0")) {
            PluginJar jar = PluginJar.of(PluginJar.signalSource(PluginJar.SAMPLE_CLASS, "return StrategyIntent.NONE;"))
                    .version(version)
                    .strategy(PluginJar.SAMPLE_TYPE, Role.SIGNAL, PluginJar.SAMPLE_CLASS);
            // the last two are of one size
            for (String text : List.of("", "x", "y")) {
                goodJars.add(jar.entry("content.txt", text).bytes());
                pluginIds.add(PluginJar.SAMPLE_TYPE + "@" + version);
            }
        }
    }

    @Test
    void aSpoiledJarIsRefusedWhicheverItIs(@TempDir Path root) throws IOException {
        for (byte[] jar : goodJars) {
            Path file = Files.write(root.resolve("spoiled.jar"), spoiled(jar));
            assertThat(new ManifestAdmission().admit(file)).isInstanceOf(Verdict.Refused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onceAtRestEveryVerdictIsTheModels(boolean fileSystemKnowsKeysAndChangeTimes, @TempDir Path root)
            throws IOException {
        FileAccess access = fileSystemKnowsKeysAndChangeTimes ? FileAccess.DISK : new PoorFileSystem();
        for (int seed = 1; seed <= RUNS; seed++) {
            Run run = new Run(seed, Files.createDirectory(root.resolve("run" + seed)), access);
            for (int burst = 0; burst < BURSTS; burst++) {
                run.burst();
                assertThat(run.settled())
                        .as("seed %d, burst %d: %s", seed, burst, run.told)
                        .isEqualTo(run.model.verdicts());
            }
        }
    }

    private static byte[] spoiled(byte[] jar) {
        byte[] spoiled = jar.clone();
        spoiled[jar.length / 2] ^= 0x55;
        return spoiled;
    }

    /** A file system that tells size and time of a file, and nothing that shows another one behind its name. */
    private static final class PoorFileSystem extends FakeAccess {
        @Override
        public FileStamp stamp(Path file) {
            FileStamp rich = super.stamp(file);
            return new FileStamp(rich.plain(), "", rich.bytes(), rich.modified(), null);
        }
    }

    /** One directory, what is done to it, and the model beside it. */
    private final class Run {
        private final Random random;
        private final Path root;
        private final FileAccess access;
        private final DirectoryModel model = new DirectoryModel(goodJars, pluginIds);
        private final List<String> told = new ArrayList<>();
        private WatchedPlace place;

        Run(int seed, Path root, FileAccess access) {
            this.random = new Random(seed);
            this.root = root;
            this.access = access;
            this.place = open();
        }

        private WatchedPlace open() {
            return new WatchedPlace(root, new ManifestAdmission(), access, new BundleStore(root.resolve("store")));
        }

        void burst() throws IOException {
            told.clear();
            int steps = 1 + random.nextInt(12);
            for (int step = 0; step < steps; step++) {
                operate();
                watch(any(PAUSES_MILLIS));
            }
            if (random.nextInt(6) == 0) {
                told.add("restart");
                place = open();
            }
        }

        List<String> settled() {
            watch(8_000);
            return WatchedPlace.sentences(place.watch.latest().orElseThrow());
        }

        private void watch(int millis) {
            if (random.nextBoolean()) {
                place.watch.hint();
            }
            model.mayBeSeenNow();
            for (DirectorySnapshot snapshot : place.watchFor(millis)) {
                model.learn(snapshot);
                model.mayBeSeenNow();
                for (String sentence : WatchedPlace.sentences(snapshot)) {
                    assertThat(model.mayBe(sentence.substring(0, sentence.indexOf(' ')), sentence))
                            .as("%s after %s", sentence, told)
                            .isTrue();
                }
            }
        }

        private void operate() throws IOException {
            String name = any(NAMES);
            int operation = random.nextInt(14);
            told.add(operation + " " + name);
            switch (operation) {
                case 0, 1 -> overwrite(name, any(goodJars));
                case 2 -> overwrite(name, beginning(any(goodJars)));
                case 3, 4 -> grow(name);
                case 5 -> truncate(name);
                case 6, 7 -> renameOver(name, any(goodJars));
                case 8 -> rename(name, any(NAMES));
                case 9 -> remove(name);
                case 10 -> spoilKeepingTime(name);
                case 11 -> overwrite(name, "no jar at all".getBytes(StandardCharsets.UTF_8));
                case 12 -> folderOrLink(name);
                case 13 -> target(any(TARGETS));
                default -> throw new AssertionError(operation);
            }
            if (random.nextInt(20) == 0) {
                vanishAndReturn();
            }
        }

        private void overwrite(String name, byte[] content) throws IOException {
            if (!(model.things().get(name) instanceof Thing.File)) {
                remove(name);
            }
            Files.write(path(name), content);
            model.things().put(name, new Thing.File(content));
        }

        /** The next piece of a slow copy, or its last. */
        private void grow(String name) throws IOException {
            if (model.things().get(name) instanceof Thing.File(byte[] content)) {
                for (byte[] jar : goodJars) {
                    if (content.length < jar.length && Arrays.equals(content, Arrays.copyOf(jar, content.length))) {
                        int length = random.nextBoolean() ? jar.length : random.nextInt(content.length, jar.length);
                        byte[] piece = Arrays.copyOfRange(jar, content.length, length);
                        Files.write(path(name), piece, StandardOpenOption.APPEND);
                        model.things().put(name, new Thing.File(Arrays.copyOf(jar, length)));
                        return;
                    }
                }
            }
        }

        private void truncate(String name) throws IOException {
            if (model.things().get(name) instanceof Thing.File(byte[] content)
                    && goodJars.stream().anyMatch(jar -> Arrays.equals(jar, content))) {
                overwrite(name, beginning(content));
            }
        }

        private void renameOver(String name, byte[] content) throws IOException {
            if (model.things().get(name) instanceof Thing.Folder) {
                remove(name);
            }
            Path beside = Files.write(root.resolve("beside"), content);
            Files.move(beside, path(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            model.things().put(name, new Thing.File(content));
        }

        private void rename(String from, String to) throws IOException {
            Thing thing = model.things().get(from);
            if (thing != null && !from.equals(to)) {
                remove(to);
                Files.move(path(from), path(to));
                model.things().remove(from);
                model.things().put(to, thing);
            }
        }

        private void remove(String name) throws IOException {
            Files.deleteIfExists(path(name));
            model.things().remove(name);
        }

        private void spoilKeepingTime(String name) throws IOException {
            if (model.things().get(name) instanceof Thing.File(byte[] content)
                    && goodJars.stream().anyMatch(jar -> Arrays.equals(jar, content))) {
                FileTime modified = Files.getLastModifiedTime(path(name));
                overwrite(name, spoiled(content));
                Files.setLastModifiedTime(path(name), modified);
            }
        }

        private void folderOrLink(String name) throws IOException {
            remove(name);
            if (random.nextInt(3) == 0) {
                Files.createDirectory(path(name));
                model.things().put(name, new Thing.Folder());
            } else {
                String target = any(TARGETS);
                Files.createSymbolicLink(path(name), root.resolve(target));
                model.things().put(name, new Thing.Link(target));
            }
        }

        private void target(String target) throws IOException {
            if (random.nextInt(3) == 0) {
                Files.deleteIfExists(root.resolve(target));
                model.targets().remove(target);
            } else {
                byte[] content = random.nextBoolean() ? any(goodJars) : beginning(any(goodJars));
                Files.write(root.resolve(target), content);
                model.targets().put(target, content);
            }
        }

        private void vanishAndReturn() throws IOException {
            told.add("vanish");
            Files.move(place.plugins, root.resolve("away"));
            watch(any(PAUSES_MILLIS));
            Files.move(root.resolve("away"), place.plugins);
        }

        private byte[] beginning(byte[] jar) {
            return Arrays.copyOf(jar, random.nextInt(4) == 0 ? 0 : random.nextInt(jar.length));
        }

        private Path path(String name) {
            return place.plugins.resolve(name);
        }

        private <T> T any(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }
    }
}
