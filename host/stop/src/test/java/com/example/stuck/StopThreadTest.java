package com.example.stuck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratagem.stop.StopThread;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a thread is stuck in, it throws and ends. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StopThreadTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private StopThread stopThread;

    @BeforeAll
    void open() {
        stopThread = StopThread.open();
    }

    @ParameterizedTest
    @EnumSource
    void aThreadThatWouldNeverComeBackIsDead(StuckCode code) throws InterruptedException {
        Victim victim = new Victim(code);
        victim.start();
        victim.awaitInside();
        Error wanted = new Error("stopped");

        assertThat(stopThread.stop(victim, wanted)).isTrue();

        assertThat(victim.join(LONG)).isTrue();
        assertThat(victim.isAlive()).isFalse();
        assertThat(victim.thrown.get()).isSameAs(wanted);
        assertThat(victim.returned).isNull();
    }

    @Test
    void aThreadThatHasEndedIsNotStopped() throws InterruptedException {
        Thread ended = new Thread(() -> {});
        ended.start();
        ended.join();

        assertThat(stopThread.stop(ended, new Error())).isFalse();
    }

    @Test
    void nobodyStopsItself() {
        assertThatThrownBy(() -> stopThread.stop(Thread.currentThread(), new Error()))
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

            assertThat(stopThread.stop(victim, wanted)).isTrue();
            assertThat(victim.join(LONG)).isTrue();
            assertThat(victim.thrown.get()).isSameAs(wanted);
        }
    }

    @Test
    void itCanBeOpenedAgain() throws InterruptedException {
        Victim victim = new Victim(StuckCode.SUM);
        victim.start();
        victim.awaitInside();

        assertThat(StopThread.open().stop(victim, new Error())).isTrue();
        assertThat(victim.join(LONG)).isTrue();
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
            while (!isInside()) {
                Thread.onSpinWait();
            }
        }

        private boolean isInside() {
            for (StackTraceElement frame : getStackTrace()) {
                if (frame.getClassName().startsWith(StuckCode.class.getName())
                        && frame.getMethodName().equals("get")) {
                    return true;
                }
            }
            return false;
        }
    }
}
