package io.stratagem.guard.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.guard.Budget;
import io.stratagem.guard.Meter;
import io.stratagem.guard.MeteredThread;
import io.stratagem.guard.Trip;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Plugin code outside of evaluations has a thread of its own, and whatever it does, the caller gets an answer. */
class ExpendableThreadsTest {
    private static final Budget SMALL = new Budget(1_000, 10_000, 10);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ExpendableThreads real = ExpendableThreads.ofThisJvm();

    @Test
    void whatACallReturnsComesBack() {
        assertThat(real.<String>call("call", () -> Thread.currentThread().getName()))
                .isEqualTo(new PluginCall.Returned<>("call"));
    }

    @Test
    void codeRunsArmedOnAThreadOfItsOwnWithThePlatformsContextLoader() {
        PluginCall<Boolean> call = real.call("call", SMALL, SECOND, () -> {
            MeteredThread thread = Objects.requireNonNull(MeteredThread.currentOrNull());
            return thread.fuelLeft() == SMALL.fuel()
                    && thread.getContextClassLoader() == ClassLoader.getPlatformClassLoader();
        });

        assertThat(call).isEqualTo(new PluginCall.Returned<>(true));
    }

    @Test
    void tooMuchComputationEndsTheCall() {
        assertThat(real.<String>call("call", SMALL, SECOND, () -> {
                    while (true) {
                        Meter.tick();
                    }
                }))
                .isEqualTo(new PluginCall.Exceeded<>(Trip.FUEL));
    }

    @Test
    void aLimitExceededBehindAReturnStillCounts() {
        PluginCall<String> call = real.call("call", SMALL, SECOND, () -> {
            try {
                Meter.allocate(1 << 20);
            } catch (Error swallowed) {
                return "never mind";
            }
            return "";
        });

        assertThat(call).isEqualTo(new PluginCall.Exceeded<>(Trip.ALLOCATION));
    }

    @Test
    void aThrowableOfTheJdkKeepsItsMessage() {
        PluginCall<String> call = real.call("call", () -> {
            throw new IllegalArgumentException("no\nfeature");
        });

        assertThat(call).isInstanceOfSatisfying(PluginCall.Threw.class, threw -> {
            assertThat(threw.type()).isEqualTo("java.lang.IllegalArgumentException");
            assertThat(threw.message()).isEqualTo("no\\u000afeature");
            assertThat(threw.where()).contains("ExpendableThreadsTest");
        });
    }

    @Test
    void ofAThrowableOfTheAuthorsNothingIsCalledButItsStack() {
        PluginCall<String> call = real.call("call", () -> {
            throw new Hostile();
        });

        assertThat(call).isEqualTo(new PluginCall.Threw<>(Hostile.class.getName(), "", ""));
    }

    @Test
    void aCallThatWaitsForeverIsGivenUp() {
        CountDownLatch never = new CountDownLatch(1);
        ExpendableThreads threads = quick(new SteppingGauge(SECOND.toNanos(), 0, 0), 2);

        PluginCall<String> call = threads.call("call", SMALL, SECOND, () -> {
            never.await();
            return "";
        });

        assertThat(call).isInstanceOfSatisfying(PluginCall.Stuck.class, stuck -> {
            assertThat(stuck.trip()).isEqualTo(Trip.DEADLINE);
            assertThat(stuck.where()).isNotEmpty();
        });
        assertThat(threads.abandoned().alive()).isEqualTo(1);
        never.countDown();
    }

    @Test
    void aCallThatSpinsPastTicksIsGivenUp() {
        AtomicBoolean enough = new AtomicBoolean();

        PluginCall<String> call = real.call("call", SMALL, Duration.ofMillis(20), () -> {
            while (!enough.get()) {
                Thread.onSpinWait();
            }
            return "";
        });

        assertThat(call).isInstanceOf(PluginCall.Stuck.class);
        enough.set(true);
    }

    @Test
    void aCallOfEverNewPiecesIsGivenUp() {
        ExpendableThreads threads = quick(new SteppingGauge(0, SECOND.toNanos(), 0), 2);

        PluginCall<String> call = threads.call("call", SMALL, SECOND, () -> {
            MeteredThread thread = Objects.requireNonNull(MeteredThread.currentOrNull());
            do {
                thread.arm(SMALL);
                thread.disarm();
            } while (thread.mayGoOn());
            return "";
        });

        assertThat(call)
                .isInstanceOfSatisfying(
                        PluginCall.Stuck.class,
                        stuck -> assertThat(stuck.trip()).isEqualTo(Trip.DEADLINE));
        assertThat(threads.abandoned().total()).isEqualTo(1);
    }

    @Test
    void callsInARowShareAThreadAndHaveABudgetEach() {
        Callable<Boolean> whole = () -> {
            Meter.allocate(1);
            MeteredThread thread = Objects.requireNonNull(MeteredThread.currentOrNull());
            return thread.getName().equals("row") && thread.allocationLeft() == Budget.BUILD.allocationBytes() - 1;
        };

        assertThat(real.callEach("row", List.of(whole, whole, whole)))
                .isEqualTo(Collections.nCopies(3, new PluginCall.Returned<>(true)));
    }

    @Test
    void aCallThatThrowsLeavesTheNextInTheRowAlone() {
        List<PluginCall<String>> calls = real.callEach(
                "row",
                List.of(
                        () -> {
                            throw new IllegalStateException();
                        },
                        () -> "next"));

        assertThat(calls.getFirst()).isInstanceOf(PluginCall.Threw.class);
        assertThat(calls.getLast()).isEqualTo(new PluginCall.Returned<>("next"));
    }

    @Test
    void withTheOneThatIsGivenUpTheRowEnds() {
        ExpendableThreads threads = quick(new SteppingGauge(ExpendableThreads.DEADLINE.toNanos(), 0, 0), 2);
        AtomicBoolean reached = new AtomicBoolean();

        List<PluginCall<String>> calls = threads.callEach(
                "row",
                List.of(
                        () -> "first",
                        () -> {
                            new CountDownLatch(1).await();
                            return "never";
                        },
                        () -> {
                            reached.set(true);
                            return "third";
                        }));

        assertThat(calls).hasSize(2);
        assertThat(calls.getFirst()).isEqualTo(new PluginCall.Returned<>("first"));
        assertThat(calls.getLast()).isInstanceOf(PluginCall.Stuck.class);
        assertThat(reached).isFalse();
    }

    @Test
    void aCallWithinACallSharesItsThreadAndItsBudget() {
        PluginCall<PluginCall<String>> call = real.call("outer", SMALL, SECOND, () -> {
            Meter.charge(SMALL.fuel() - 10);
            return real.call("inner", () -> {
                String thread = Thread.currentThread().getName();
                Meter.charge(20);
                return thread;
            });
        });

        assertThat(call).isEqualTo(new PluginCall.Exceeded<>(Trip.FUEL));
    }

    @Test
    void aCallWithinACallComesBackToIt() {
        PluginCall<PluginCall<String>> call = real.call(
                "outer",
                SMALL,
                SECOND,
                () -> real.call("inner", () -> {
                    return Thread.currentThread().getName();
                }));

        assertThat(call).isEqualTo(new PluginCall.Returned<>(new PluginCall.Returned<>("outer")));
    }

    @Test
    void aCallThatIsOnlyHeldUpByOthersIsWaitedFor() {
        AtomicBoolean enough = new AtomicBoolean();
        SteppingGauge standing = new SteppingGauge(3_600 * SECOND.toNanos(), 0, 0) {
            @Override
            public long cpuNanos(Thread thread) {
                enough.set(nanos() > 20 * 3_600 * SECOND.toNanos());
                return super.cpuNanos(thread);
            }
        };

        PluginCall<String> call = quick(standing, 2).call("call", SMALL, SECOND, () -> {
            while (!enough.get()) {
                Thread.onSpinWait();
            }
            return "done";
        });

        assertThat(call).isEqualTo(new PluginCall.Returned<>("done"));
    }

    @Test
    void whereProcessorTimeIsNotMeasuredTheClockCounts() {
        AtomicBoolean enough = new AtomicBoolean();
        SteppingGauge blind = new SteppingGauge(SECOND.toNanos(), ThreadGauge.UNKNOWN, 0);

        PluginCall<String> call = quick(blind, 2).call("call", SMALL, SECOND, () -> {
            while (!enough.get()) {
                Thread.onSpinWait();
            }
            return "";
        });

        assertThat(call).isInstanceOf(PluginCall.Stuck.class);
        enough.set(true);
    }

    @Test
    void bytesFarBeyondTheChargeEndTheCall() {
        AtomicBoolean enough = new AtomicBoolean();
        SteppingGauge hungry = new SteppingGauge(0, 0, 8 * SMALL.allocationBytes());

        PluginCall<String> call = quick(hungry, 2).call("call", SMALL, SECOND, () -> {
            while (!enough.get()) {
                Thread.onSpinWait();
            }
            return "";
        });

        assertThat(call)
                .isInstanceOfSatisfying(
                        PluginCall.Stuck.class,
                        stuck -> assertThat(stuck.trip()).isEqualTo(Trip.MEMORY));
        enough.set(true);
    }

    @Test
    void withTooManyGivenUpNothingRunsAnyMore() {
        CountDownLatch never = new CountDownLatch(1);
        ExpendableThreads threads = quick(new SteppingGauge(SECOND.toNanos(), 0, 0), 1);
        threads.call("first", SMALL, SECOND, () -> {
            never.await();
            return "";
        });

        AtomicBoolean ran = new AtomicBoolean();
        PluginCall<String> second = threads.call("second", () -> {
            ran.set(true);
            return "";
        });

        assertThat(second).isEqualTo(new PluginCall.Refused<>());
        assertThat(ran).isFalse();
        never.countDown();
    }

    @Test
    void aThreadThatWasStoppedDoesNotCount() {
        CountDownLatch never = new CountDownLatch(1);
        AbandonedThreads abandoned = new AbandonedThreads(1, (thread, stack) -> {
            assertThat(stack).isNotEmpty();
            never.countDown();
            return true;
        });
        ExpendableThreads threads = new ExpendableThreads(new SteppingGauge(SECOND.toNanos(), 0, 0), abandoned, 1);

        PluginCall<String> call = threads.call("call", SMALL, SECOND, () -> {
            never.await();
            return "";
        });

        assertThat(call).isInstanceOf(PluginCall.Stuck.class);
        assertThat(abandoned.alive()).isZero();
        assertThat(abandoned.total()).isEqualTo(1);
        assertThat(abandoned.isFull()).isFalse();
    }

    private static ExpendableThreads quick(ThreadGauge gauge, int limit) {
        return new ExpendableThreads(gauge, new AbandonedThreads(limit), 1);
    }

    /** Answers every question with a failure. */
    private static final class Hostile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("asked for the message");
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            throw new IllegalStateException("asked for the stack");
        }

        @Override
        public String toString() {
            throw new IllegalStateException("asked for the text");
        }
    }
}
