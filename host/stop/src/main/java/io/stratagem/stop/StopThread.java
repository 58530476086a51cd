package io.stratagem.stop;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Makes any thread throw, wherever it is: JVM TI StopThread, called without a native library of our own. Safe for use by several
 * threads. The JVM lets one be open at a time, and none while a debugger holds the same right; before that nothing is changed in it.
 *
 * <p>What is stopped may be in the middle of anything, so the caller answers for what the thread was doing.
 *
 * <p>JVM TI wants a handle to the thread. A local handle obtained by a foreign call would be freed by the next native method that
 * happens to return on this thread, so none is ever used. Handles come from where the JVM itself guards them: {@link #send} is a native
 * method whose body is an upcall, and the handles it is passed hold until it returns. That body is registered once, with a class handle
 * which likewise was passed to an upcall, by the event that a monitor is waited on.
 */
@SuppressWarnings("restricted")
public final class StopThread implements AutoCloseable {
    private static final AddressLayout POINTER = ValueLayout.ADDRESS;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout.OfLong HANDLE = ValueLayout.JAVA_LONG;

    private static final int TOOL_INTERFACE_VERSION = 0x3001_0200;

    /** Places of functions in the tables of jni.h and jvmti.h, which only ever grow at their ends. */
    private static final int VM_GET_ENVIRONMENT = 6;

    private static final int JNI_REGISTER_NATIVES = 215;
    private static final int TOOL_SET_EVENT_MODE = 1;
    private static final int SUSPEND = 4;
    private static final int RESUME = 5;
    private static final int STOP = 6;
    private static final int FRAME_LOCATION = 18;
    private static final int DEALLOCATE = 46;
    private static final int BYTECODES = 74;
    private static final int TOOL_SET_EVENT_CALLBACKS = 121;
    private static final int TOOL_DISPOSE = 126;
    private static final int TOOL_ADD_CAPABILITIES = 141;

    /** Bits of jvmtiCapabilities. */
    private static final int CAN_SIGNAL_THREAD = 10;

    private static final int CAN_SUSPEND = 20;
    private static final int CAN_READ_BYTECODES = 3;

    private static final int CAN_SEE_MONITORS = 28;
    private static final int CAPABILITIES_BYTES = 16;

    /** Instructions that may initialise a class or link a call site, by number. */
    private static final Set<Integer> LINKING = Set.of(
            0x12, // ldc
            0x13, // ldc_w
            0x14, // ldc2_w
            0xb2, // getstatic
            0xb3, // putstatic
            0xb8, // invokestatic
            0xba, // invokedynamic
            0xbb, // new
            0xbf, // athrow
            0xc5); // multianewarray

    private static final int FIRST_EVENT = 50;
    private static final int MONITOR_WAIT = 73;
    private static final int ENABLE = 1;

    private static final int THREAD_NOT_ALIVE = 15;
    private static final int AT_LINKING = Integer.MAX_VALUE;
    private static final int NOT_DONE = Integer.MIN_VALUE;
    private static final int MOST_WAITS = 100;

    private final MemorySegment tools;
    private final MethodHandle frameLocation;
    private final MethodHandle bytecodes;
    private final MethodHandle deallocate;
    private boolean closed;
    private final MethodHandle suspendThread;
    private final MethodHandle resumeThread;
    private final MethodHandle stopThread;

    private StopThread(MemorySegment tools) {
        this.tools = tools;
        frameLocation =
                function(tools, FRAME_LOCATION, FunctionDescriptor.of(INT, POINTER, HANDLE, INT, POINTER, POINTER));
        bytecodes = function(tools, BYTECODES, FunctionDescriptor.of(INT, POINTER, POINTER, POINTER, POINTER));
        deallocate = function(tools, DEALLOCATE, FunctionDescriptor.of(INT, POINTER, POINTER));
        suspendThread = function(tools, SUSPEND, FunctionDescriptor.of(INT, POINTER, HANDLE));
        resumeThread = function(tools, RESUME, FunctionDescriptor.of(INT, POINTER, HANDLE));
        stopThread = function(tools, STOP, FunctionDescriptor.of(INT, POINTER, HANDLE, HANDLE));
    }

    /**
     * Whether the JVM was started with this module and lets it call native code.
     */
    public static boolean isPossible() {
        return StopThread.class.getModule().isNamed()
                && StopThread.class.getModule().isNativeAccessEnabled();
    }

    /**
     * Asks the JVM for what is needed.
     *
     * @throws IllegalStateException if it does not give it; the message says what
     */
    public static StopThread open() {
        if (!isPossible()) {
            throw new IllegalStateException(
                    "the JVM was started without native access for the module io.stratagem.stop");
        }
        try {
            MemorySegment machine = machine();
            MemorySegment tools = tools(machine, CAN_SIGNAL_THREAD, CAN_SUSPEND, CAN_READ_BYTECODES);
            StopThread opened = new StopThread(tools);
            opened.register(tools(machine, CAN_SEE_MONITORS));
            return opened;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        } catch (RuntimeException | Error failed) {
            throw failed;
        } catch (Throwable failed) {
            throw new IllegalStateException("a foreign call failed", failed);
        }
    }

    /**
     * Makes a platform thread throw at its next safepoint, if it may. It stands still while that is decided, so what was seen is where it
     * throws. If it waits or sleeps, it is woken. Returns at once, except that a loop compiled without safepoints delays everything.
     *
     * @param thread another than the calling one
     * @param mayThrowAt judges a stack, topmost call first; asked twice, and the second time it must not wait for anything
     * @return false if it may not or has ended, or this was closed
     * @throws IllegalStateException if the JVM refuses for another reason; the message has its error number
     */
    public synchronized boolean stop(Thread thread, Throwable thrown, Predicate<StackTraceElement[]> mayThrowAt) {
        if (thread == Thread.currentThread() || thread.isVirtual()) {
            throw new IllegalArgumentException("only another platform thread can be stopped, not " + thread.getName());
        }
        if (closed) {
            return false;
        }
        // The first look also loads whatever the second one needs: the thread that stands still may hold a lock of the
        // loader.
        if (!mayThrowAt.test(thread.getStackTrace()) || !tell(SUSPEND, thread, thrown)) {
            return false;
        }
        try {
            return mayThrowAt.test(thread.getStackTrace())
                    && tell(FRAME_LOCATION, thread, thrown)
                    && tell(STOP, thread, thrown);
        } finally {
            tell(RESUME, thread, thrown);
        }
    }

    /** Gives the right back. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            dispose(tools);
        }
    }

    private boolean tell(int what, Thread thread, Throwable thrown) {
        int answer = send(what, thread, thrown);
        if (answer != THREAD_NOT_ALIVE && answer != AT_LINKING) {
            require("function " + what + " for " + thread.getName(), answer);
        }
        return answer == 0;
    }

    /** The body is {@link #sent}. */
    private native int send(int what, Thread thread, Throwable thrown);

    /** Called by the JVM with handles that hold until it returns. Throwing from here would end the process. */
    private int sent(long environment, long self, int what, long thread, long thrown) {
        try {
            return switch (what) {
                case SUSPEND -> (int) suspendThread.invokeExact(tools, thread);
                case FRAME_LOCATION -> lookAtInstruction(thread);
                case RESUME -> (int) resumeThread.invokeExact(tools, thread);
                default -> (int) stopThread.invokeExact(tools, thread, thrown);
            };
        } catch (Throwable failed) {
            return NOT_DONE;
        }
    }

    /**
     * Answers {@link #AT_LINKING} when the instruction a thread is at may initialise a class. A stack does not show that the JVM is
     * about to do so, and what is thrown then ends the initialiser.
     */
    private int lookAtInstruction(long thread) throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment method = arena.allocate(POINTER);
            MemorySegment place = arena.allocate(ValueLayout.JAVA_LONG);
            int answer = (int) frameLocation.invokeExact(tools, thread, 0, method, place);
            long index = place.get(ValueLayout.JAVA_LONG, 0);
            if (answer != 0 || index < 0) {
                return answer;
            }
            MemorySegment count = arena.allocate(INT);
            MemorySegment code = arena.allocate(POINTER);
            answer = (int) bytecodes.invokeExact(tools, method.get(POINTER, 0), count, code);
            if (answer != 0) {
                return answer;
            }
            MemorySegment read = code.get(POINTER, 0);
            int instruction =
                    Byte.toUnsignedInt(read.reinterpret(count.get(INT, 0)).get(ValueLayout.JAVA_BYTE, index));
            answer = (int) deallocate.invokeExact(tools, read);
            return answer == 0 && LINKING.contains(instruction) ? AT_LINKING : answer;
        }
    }

    private static MemorySegment machine() throws Throwable {
        Path home = Path.of(System.getProperty("java.home"));
        Path library = Stream.of("lib/server", "bin/server")
                .map(place -> home.resolve(place).resolve(System.mapLibraryName("jvm")))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no JVM library below " + home));
        MemorySegment created = SymbolLookup.libraryLookup(library, Arena.global())
                .find("JNI_GetCreatedJavaVMs")
                .orElseThrow(() -> new IllegalStateException(library + " does not tell its JVM"));
        MethodHandle ask =
                Linker.nativeLinker().downcallHandle(created, FunctionDescriptor.of(INT, POINTER, INT, POINTER));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment machine = arena.allocate(POINTER);
            require("JNI_GetCreatedJavaVMs", (int) ask.invokeExact(machine, 1, arena.allocate(INT)));
            return machine.get(POINTER, 0);
        }
    }

    /** An environment of the tool interface with these capabilities. */
    private static MemorySegment tools(MemorySegment machine, int... capabilities) throws Throwable {
        MethodHandle ask = function(machine, VM_GET_ENVIRONMENT, FunctionDescriptor.of(INT, POINTER, POINTER, INT));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment place = arena.allocate(POINTER);
            require("GetEnv", (int) ask.invokeExact(machine, place, TOOL_INTERFACE_VERSION));
            MemorySegment tools = place.get(POINTER, 0);
            MemorySegment wanted = arena.allocate(CAPABILITIES_BYTES, Integer.BYTES);
            for (int capability : capabilities) {
                long word = capability / Integer.SIZE;
                wanted.setAtIndex(INT, word, wanted.getAtIndex(INT, word) | 1 << (capability % Integer.SIZE));
            }
            MethodHandle add = function(tools, TOOL_ADD_CAPABILITIES, FunctionDescriptor.of(INT, POINTER, POINTER));
            require("AddCapabilities", (int) add.invokeExact(tools, wanted));
            return tools;
        }
    }

    /** Gives {@link #send} its body, by waiting on this class's monitor, which is told to an upcall with a handle to this class. */
    private void register(MemorySegment watching) throws Throwable {
        Registration registration = new Registration(upcall(
                this,
                "sent",
                MethodType.methodType(int.class, long.class, long.class, int.class, long.class, long.class),
                FunctionDescriptor.of(INT, HANDLE, HANDLE, INT, HANDLE, HANDLE)));
        MemorySegment onWait = upcall(
                registration,
                "onWait",
                MethodType.methodType(
                        void.class, MemorySegment.class, MemorySegment.class, long.class, long.class, long.class),
                FunctionDescriptor.ofVoid(POINTER, POINTER, HANDLE, HANDLE, HANDLE));
        MethodHandle setCallbacks =
                function(watching, TOOL_SET_EVENT_CALLBACKS, FunctionDescriptor.of(INT, POINTER, POINTER, INT));
        MethodHandle setMode = function(
                watching,
                TOOL_SET_EVENT_MODE,
                FunctionDescriptor.of(INT, POINTER, INT, INT, HANDLE),
                Linker.Option.firstVariadicArg(4));
        try (Arena arena = Arena.ofConfined()) {
            int events = MONITOR_WAIT - FIRST_EVENT + 1;
            MemorySegment callbacks = arena.allocate(POINTER, events);
            callbacks.setAtIndex(POINTER, events - 1, onWait);
            require("SetEventCallbacks", (int)
                    setCallbacks.invokeExact(watching, callbacks, (int) callbacks.byteSize()));
            require("SetEventNotificationMode", (int) setMode.invokeExact(watching, ENABLE, MONITOR_WAIT, 0L));
            synchronized (StopThread.class) {
                for (int waits = 0; registration.answer == NOT_DONE && waits < MOST_WAITS; waits++) {
                    StopThread.class.wait(1);
                }
            }
        } finally {
            dispose(watching);
        }
        require("RegisterNatives", registration.answer);
    }

    private static void dispose(MemorySegment tools) {
        MethodHandle dispose = function(tools, TOOL_DISPOSE, FunctionDescriptor.of(INT, POINTER));
        try {
            require("DisposeEnvironment", (int) dispose.invokeExact(tools));
        } catch (RuntimeException | Error failed) {
            throw failed;
        } catch (Throwable failed) {
            throw new IllegalStateException("a foreign call failed", failed);
        }
    }

    /** Registers the native method, from within the event. Used by the thread that made it; other threads' events pass it by. */
    private static final class Registration {
        private final Thread owner = Thread.currentThread();
        private final MemorySegment method;
        private int answer = NOT_DONE;

        Registration(MemorySegment body) {
            Arena arena = Arena.global();
            method = arena.allocate(MemoryLayout.sequenceLayout(3, POINTER));
            method.setAtIndex(POINTER, 0, arena.allocateFrom("send"));
            method.setAtIndex(POINTER, 1, arena.allocateFrom("(ILjava/lang/Thread;Ljava/lang/Throwable;)I"));
            method.setAtIndex(POINTER, 2, body);
        }

        @SuppressWarnings("unused") // by name
        void onWait(MemorySegment watching, MemorySegment environment, long thread, long object, long millis) {
            if (Thread.currentThread() != owner || answer != NOT_DONE) {
                return;
            }
            try {
                MethodHandle register = function(
                        environment, JNI_REGISTER_NATIVES, FunctionDescriptor.of(INT, POINTER, HANDLE, POINTER, INT));
                answer = (int) register.invokeExact(environment, object, method, 1);
            } catch (Throwable failed) {
                answer = -1;
            }
        }
    }

    /** A function of an object of the JVM: the first word of such an object points to its table. */
    private static MethodHandle function(
            MemorySegment object, int place, FunctionDescriptor descriptor, Linker.Option... options) {
        MemorySegment table =
                object.reinterpret(POINTER.byteSize()).get(POINTER, 0).reinterpret((place + 1) * POINTER.byteSize());
        return Linker.nativeLinker().downcallHandle(table.getAtIndex(POINTER, place), descriptor, options);
    }

    private static MemorySegment upcall(Object target, String name, MethodType type, FunctionDescriptor descriptor)
            throws ReflectiveOperationException {
        MethodHandle method = MethodHandles.lookup().bind(target, name, type);
        return Linker.nativeLinker().upcallStub(method, descriptor, Arena.global());
    }

    private static void require(String what, int answer) {
        if (answer != 0) {
            throw new IllegalStateException(what + " answered " + answer);
        }
    }
}
