package io.stratagem.app.live;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.NonBlockingReader;
import org.jspecify.annotations.Nullable;

/**
 * The live view on a terminal: takes over the screen when opened, shows the newest published model about five times a second,
 * passes keys on, and gives the screen back when closed or when the process ends.
 *
 * <p>A run calls {@link #publish} from any thread; it never waits. One daemon thread paints and reads keys, and calls the key
 * listener, which must return soon. Nothing else may write to the terminal while a screen is open.
 */
public final class LiveScreen implements AutoCloseable {
    private static final long FRAME_MILLIS = 200;
    private static final int CLOSE_MILLIS = 2_000;

    private final Terminal terminal;
    private final OutputStream output;
    private final LiveRenderer renderer;
    private final Consumer<LiveKey> listener;
    private final ScreenPainter painter = new ScreenPainter();
    private final AtomicReference<@Nullable LiveModel> newest = new AtomicReference<>();
    private final Attributes before;
    private final SignalHandler interruptBefore;
    private final Thread restorer = new Thread(this::restore, "live-view-restore");
    private final Thread loop = new Thread(this::run, "live-view");

    private final AtomicBoolean closing = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean resized = true;
    private boolean left;
    private boolean inputEnded;
    private Size size = new Size();

    /**
     * Whether there is a person to show something to: standard input and output are both an interactive terminal that can
     * move its cursor.
     *
     * @param environment the process environment
     */
    public static boolean isPossible(Map<String, String> environment) {
        boolean interactive = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        return interactive && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    }

    /**
     * Whether colour is wanted: it is, unless {@code NO_COLOR} says otherwise.
     *
     * @param environment the process environment
     */
    public static boolean isColourWanted(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /**
     * Takes over the terminal of this process. Ask {@link #isPossible} first.
     *
     * @param listener hears what a person asks for, on the screen's thread
     * @throws IOException when the terminal cannot be opened
     */
    public static LiveScreen open(boolean colour, Consumer<LiveKey> listener) throws IOException {
        Terminal terminal = TerminalBuilder.builder()
                .system(true)
                .provider("exec")
                .dumb(false)
                .build();
        // The restorer may run while the terminal closes its own streams at the end of the process.
        OutputStream output = new FileOutputStream(FileDescriptor.out);
        LiveScreen screen = new LiveScreen(terminal, output, new LiveRenderer(colour), listener);
        Runtime.getRuntime().addShutdownHook(screen.restorer);
        screen.loop.start();
        return screen;
    }

    /** Enters the screen; the caller calls {@link #frame} until it closes, or starts the loop. */
    LiveScreen(Terminal terminal, OutputStream output, LiveRenderer renderer, Consumer<LiveKey> listener) {
        this.terminal = terminal;
        this.output = output;
        this.renderer = renderer;
        this.listener = listener;
        loop.setDaemon(true);
        before = terminal.enterRawMode();
        Attributes raw = terminal.getAttributes();
        // Suspended, the process could not give the screen back.
        raw.setControlChar(Attributes.ControlChar.VSUSP, 0);
        terminal.setAttributes(raw);
        terminal.handle(Signal.WINCH, signal -> resized = true);
        interruptBefore = terminal.handle(Signal.INT, this::interrupted);
        send(ScreenPainter.ENTER);
    }

    /** Shows this model from the next frame on. */
    public void publish(LiveModel model) {
        newest.set(model);
    }

    /** Gives the screen back; what is printed afterwards appears below what was there before. */
    @Override
    public void close() {
        if (!closing.compareAndSet(false, true)) {
            return;
        }
        closed.countDown();
        if (loop.isAlive() && !Thread.currentThread().equals(loop)) {
            try {
                loop.join(CLOSE_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        leave();
        try {
            terminal.handle(Signal.INT, interruptBefore);
            terminal.setAttributes(before);
            terminal.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("the terminal cannot be closed", failure);
        }
        forgetRestorer();
    }

    /** Paints what is new, then waits one frame for keys. */
    void frame(long millis) throws IOException {
        if (isOpen()) {
            paint();
        }
        long end = System.nanoTime() + millis * 1_000_000;
        long left = millis;
        while (left > 0 && isOpen()) {
            read(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
    }

    private void run() {
        try {
            while (isOpen()) {
                frame(FRAME_MILLIS);
            }
        } catch (IOException | IllegalStateException gone) {
            // The terminal was closed: by its owner, or because the process ends.
            listener.accept(LiveKey.QUIT);
        }
    }

    private void paint() {
        if (resized) {
            resized = false;
            // Asked only now: the terminal starts a process to learn its size.
            size = terminal.getSize();
            painter.repaintEverything();
        }
        LiveModel model = newest.get();
        if (model != null) {
            send(painter.paint(renderer.render(model, size.getColumns(), size.getRows())));
        }
    }

    private void read(long millis) throws IOException {
        if (inputEnded) {
            awaitClose(millis);
            return;
        }
        int character = terminal.reader().read(millis);
        if (character == NonBlockingReader.EOF) {
            inputEnded = true;
            listener.accept(LiveKey.QUIT);
        } else if (character != NonBlockingReader.READ_EXPIRED) {
            LiveKey.of(character).ifPresent(listener);
        }
    }

    private void awaitClose(long millis) {
        try {
            closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            // Nobody but the screen owns its thread, so this can only mean that it shall end.
            closed.countDown();
        }
    }

    private boolean isOpen() {
        return closed.getCount() > 0;
    }

    /** The first interrupt asks, the second ends the process. */
    private void interrupted(Signal signal) {
        terminal.handle(signal, SignalHandler.SIG_DFL);
        listener.accept(LiveKey.QUIT);
    }

    private synchronized void send(String sequence) {
        if (!left) {
            write(sequence);
        }
    }

    private synchronized void leave() {
        if (!left) {
            left = true;
            write(ScreenPainter.LEAVE);
        }
    }

    private void write(String sequence) {
        try {
            output.write(sequence.getBytes(StandardCharsets.UTF_8));
            output.flush();
        } catch (IOException gone) {
            // Nobody is looking any more; the run goes on.
            left = true;
        }
    }

    /** What is left to do when the process ends with the screen open; the terminal restores its own settings. */
    private void restore() {
        closed.countDown();
        leave();
    }

    private void forgetRestorer() {
        try {
            Runtime.getRuntime().removeShutdownHook(restorer);
        } catch (IllegalStateException ending) {
            // The process is ending; the restorer has nothing left to do.
            return;
        }
    }
}
