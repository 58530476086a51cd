package com.example.stuck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratagem.stop.StopThread;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a thread is stuck in, it throws and ends. */
class StopThreadTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private StopThread stopThread;

    @BeforeEach
    void open() {
        stopThread = StopThread.open();
    }

    @AfterEach
    void close() {
        stopThread.close();
    }

    @ParameterizedTest
    @EnumSource
    void aThreadThatWouldNeverComeBackIsDead(StuckCode code) throws InterruptedException {
        Victim victim = new Victim(code);
        victim.start();
        victim.awaitInside();
        Error wanted = new Error("stopped");

        assertThat(ends(victim, wanted)).isTrue();

        assertThat(victim.isAlive()).isFalse();
        assertThat(victim.thrown.get()).isSameAs(wanted);
        assertThat(victim.returned).isNull();
    }

    @Test
    void aThreadThatHasEndedIsNotStopped() throws InterruptedException {
        Thread ended = new Thread(() -> {});
        ended.start();
        ended.join();

        assertThat(stopThread.stop(ended, new Error(), stack -> true)).isFalse();
    }

    @Test
    void nobodyStopsItself() {
        assertThatThrownBy(() -> stopThread.stop(Thread.currentThread(), new Error(), stack -> true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void handlesHoldWhileTheHeapMoves() throws InterruptedException {
        for (int round = 0; round < 300; round++) {
            Victim victim = new Victim(StuckCode.EMPTY_LOOP);
            victim.start();
            victim.awaitInside();
            Error wanted = new Error("stopped " + round);
            if (round % 30 == 0) {
                System.gc();
            }

            assertThat(ends(victim, wanted)).isTrue();
            assertThat(victim.thrown.get()).isSameAs(wanted);
        }
    }

    @Test
    void whereItMayNotThrowItGoesOn() throws InterruptedException {
        Victim victim = new Victim(StuckCode.EMPTY_LOOP);
        victim.start();
        victim.awaitInside();
        List<Integer> depths = new ArrayList<>();

        assertThat(stopThread.stop(victim, new Error(), stack -> depths.add(stack.length) && depths.size() < 2))
                .isFalse();

        assertThat(depths).hasSize(2).doesNotContain(0);
        assertThat(victim.join(Duration.ofMillis(1))).isFalse();
        assertThat(victim.thrown.get()).isNull();
        assertThat(stopThread.stop(victim, new Error(), stack -> true)).isTrue();
        assertThat(victim.join(LONG)).isTrue();
    }

    @Test
    void oneIsOpenAtATimeAndAnotherAfterIt() {
        assertThatThrownBy(StopThread::open).isInstanceOf(IllegalStateException.class);

        stopThread.close();

        assertThat(stopThread.stop(Thread.ofPlatform().unstarted(() -> {}), new Error(), stack -> true))
                .isFalse();
        stopThread = StopThread.open();
    }

    @Test
    @SuppressWarnings("restricted") // on purpose
    void codeOnTheClassPathHasNoNativeAccessInThisJvm() {
        assertThat(StopThread.isPossible()).isTrue();
        assertThat(StopThreadTest.class.getModule().isNativeAccessEnabled()).isFalse();
        assertThatThrownBy(() -> Linker.nativeLinker().downcallHandle(FunctionDescriptor.of(ValueLayout.JAVA_INT)))
                .isInstanceOf(IllegalCallerException.class);
        assertThat(ModuleLayer.boot().modules().stream()
                        .filter(module -> !module.getName().startsWith("java."))
                        .filter(module -> !module.getName().startsWith("jdk."))
                        .map(Module::getName))
                .isEqualTo(List.of("io.stratagem.stop"));
    }

    /** Tries again, since linking, which the JVM does on the way, may swallow what is thrown into it. */
    private boolean ends(Victim victim, Error thrown) throws InterruptedException {
        long start = System.nanoTime();
        boolean ended = false;
        while (!ended && System.nanoTime() - start < LONG.toNanos()) {
            stopThread.stop(victim, thrown, StopThreadTest::computes);
            ended = victim.join(Duration.ofMillis(50));
        }
        return ended;
    }

    /** Not while a class is initialised or a call site is linked: the JVM wraps what is thrown there. */
    private static boolean computes(StackTraceElement[] stack) {
        return Victim.isInside(stack)
                && Stream.of(stack)
                        .noneMatch(frame -> frame.getMethodName().equals("<clinit>")
                                || frame.getClassName().startsWith("java.lang.invoke."));
    }

    private static final class Victim extends Thread {
        final AtomicReference<Throwable> thrown = new AtomicReference<>();
        private final StuckCode code;
        private final CountDownLatch inside = new CountDownLatch(1);
        private @Nullable Object returned;

        Victim(StuckCode code) {
            super("victim");
            this.code = code;
            setDaemon(true);
        }

        @Override
        public void run() {
            inside.countDown();
            try {
                returned = code.get();
            } catch (Throwable end) {
                thrown.set(end);
            }
        }

        /** Waits until its stack shows the code: before, the caller would stop its own latch. */
        void awaitInside() throws InterruptedException {
            inside.await();
            while (!isInside(getStackTrace())) {
                Thread.onSpinWait();
            }
        }

        static boolean isInside(StackTraceElement[] stack) {
            for (StackTraceElement frame : stack) {
                if (frame.getClassName().startsWith(StuckCode.class.getName())
                        && frame.getMethodName().equals("get")) {
                    return true;
                }
            }
            return false;
        }
    }
}
