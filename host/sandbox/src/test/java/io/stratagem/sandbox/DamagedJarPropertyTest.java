package io.stratagem.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.stratagem.sandbox.testing.PluginJar;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedJarPropertyTest {
    private static final long SEED = 20260101L;
    private static final int ROUNDS = 4000;

    @TempDir
    Path directory;

    /** What kind of verdict. */
    private enum Kind {
        ADMITTED,
        REFUSED,
        WAITING
    }

    @Test
    void whateverIsDamagedThereIsAVerdictInBoundedTime() {
        byte[] good =
                PluginJar.sample().entry("table.csv", "1,2,3\n".repeat(200)).bytes();
        Judged judged = new Judged(directory);
        Map<Kind, Integer> seen = new EnumMap<>(Kind.class);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = damage(good, random);
            Verdict verdict = assertTimeoutPreemptively(
                    Duration.ofSeconds(5), () -> judged.verdict(damaged), "seed " + SEED + ", round " + round);
            seen.merge(kind(verdict), 1, Integer::sum);
        }
        // The damage reaches every kind of verdict, or it would prove little.
        assertThat(seen.keySet()).containsExactly(Kind.values());
    }

    @Test
    void whatIsAdmittedDespiteDamageStillReadsBack() {
        byte[] good = PluginJar.sample().bytes();
        Judged judged = new Judged(directory);
        SplittableRandom random = new SplittableRandom(SEED + 1);
        int admitted = 0;
        for (int round = 0; round < ROUNDS; round++) {
            if (judged.verdict(flip(good, random)) instanceof Verdict.Admitted(AdmittedBundle bundle)) {
                admitted++;
                AdmittedJar read = AdmittedJar.read("stored.jar", bundle.jar().bytes());
                assertThat(read.description()).isEqualTo(bundle.jar().description());
            }
        }
        assertThat(admitted).isPositive();
    }

    private static Kind kind(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Admitted _ -> Kind.ADMITTED;
            case Verdict.Refused _ -> Kind.REFUSED;
            case Verdict.Waiting _ -> Kind.WAITING;
        };
    }

    private static byte[] damage(byte[] good, SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(good, random.nextInt(good.length));
            case 1 -> flip(good, random);
            case 2 -> {
                byte[] damaged = good;
                for (int i = random.nextInt(20); i >= 0; i--) {
                    damaged = flip(damaged, random);
                }
                yield damaged;
            }
            default -> {
                // The directory and the end record decide most; damage them often.
                byte[] damaged = good.clone();
                int at = good.length - 1 - random.nextInt(Math.min(good.length, 300));
                damaged[at] = (byte) random.nextInt(256);
                yield damaged;
            }
        };
    }

    private static byte[] flip(byte[] good, SplittableRandom random) {
        byte[] damaged = good.clone();
        damaged[random.nextInt(good.length)] ^= (byte) (1 << random.nextInt(8));
        return damaged;
    }
}
