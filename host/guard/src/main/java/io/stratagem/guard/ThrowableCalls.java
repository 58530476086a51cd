package io.stratagem.guard;

import java.time.DateTimeException;
import java.util.ConcurrentModificationException;
import java.util.EmptyStackException;
import java.util.NoSuchElementException;
import org.jspecify.annotations.NullUnmarked;

/** Throwables: made with a walk of the stack, printed without what differs between runs. */
@StandsIn(
        of = {
            Throwable.class,
            Exception.class,
            RuntimeException.class,
            IllegalArgumentException.class,
            IllegalStateException.class,
            ArithmeticException.class,
            UnsupportedOperationException.class,
            IndexOutOfBoundsException.class,
            ArrayIndexOutOfBoundsException.class,
            StringIndexOutOfBoundsException.class,
            NullPointerException.class,
            ClassCastException.class,
            NumberFormatException.class,
            NegativeArraySizeException.class,
            ArrayStoreException.class,
            Error.class,
            AssertionError.class,
            MatchException.class,
            CloneNotSupportedException.class,
            NoSuchElementException.class,
            ConcurrentModificationException.class,
            EmptyStackException.class,
            DateTimeException.class
        })
@Cost(CostClass.SIZE)
@NullUnmarked // nulls pass as the original lets them
public final class ThrowableCalls {
    private ThrowableCalls() {}

    private static final int TRACE_TICKS = 64;
    private static final int TRACE_BYTES = 512;

    public static void chargeNew() {
        made();
    }

    public static void chargeNew(String message) {
        made();
    }

    public static void chargeNew(String message, Throwable cause) {
        made();
    }

    public static void chargeNew(Throwable cause) {
        made();
        if (cause != null) {
            text(cause);
        }
    }

    public static void chargeNew(String message, Throwable cause, boolean isSuppressing, boolean hasTrace) {
        made();
    }

    public static void chargeNew(Object message) {
        made();
        Texts.of(message);
    }

    public static void chargeNew(int index) {
        made();
    }

    public static void chargeNew(long index) {
        made();
    }

    public static void chargeNew(boolean message) {
        made();
    }

    public static void chargeNew(char message) {
        made();
    }

    public static void chargeNew(double message) {
        made();
    }

    public static void chargeNew(float message) {
        made();
    }

    @Cost(CostClass.DET)
    public static String getMessage(Throwable thrown) {
        return message(thrown, thrown.getMessage());
    }

    @Cost(CostClass.DET)
    public static String getLocalizedMessage(Throwable thrown) {
        return message(thrown, thrown.getLocalizedMessage());
    }

    @Cost(CostClass.DET)
    public static String toString(Throwable thrown) {
        return text(thrown);
    }

    public static void addSuppressed(Throwable thrown, Throwable suppressed) {
        Meter.allocate(CollectionCalls.ELEMENT_BYTES);
        thrown.addSuppressed(suppressed);
    }

    static String text(Throwable thrown) {
        if (ClassFacts.of(thrown).shape() == ClassFacts.Shape.PLUGIN) {
            return thrown.toString();
        }
        String message = message(thrown, thrown.getLocalizedMessage());
        String name = thrown.getClass().getName();
        Texts.made(name.length() + (message == null ? 0L : message.length()));
        return message == null ? name : name + ": " + message;
    }

    /** The JVM puts an identity hash of the class loader into this one. */
    private static String message(Throwable thrown, String message) {
        Meter.charge(TRACE_TICKS);
        if (message == null || !(thrown instanceof ClassCastException)) {
            return message;
        }
        int loaders = message.indexOf(" (");
        return loaders < 0 ? message : message.substring(0, loaders);
    }

    /** A new throwable walks the stack. */
    private static void made() {
        Meter.charge(TRACE_TICKS);
        Meter.allocate(TRACE_BYTES);
    }
}
