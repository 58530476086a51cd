package io.stratagem.container;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.guard.Trip;
import io.stratagem.guard.watch.ExpendableThreads;
import io.stratagem.guard.watch.HeldObjects;
import io.stratagem.guard.watch.PluginCall;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Runs a bundle's class initialisers, all of them and once, on an expendable thread. A bundle that fails here stays unusable: a class
 * that is being initialised by a thread that is stuck would hold up everybody who touches it. Safe for use by several threads.
 */
final class ClassInitialiser {
    private final String where;
    private final ExpendableThreads threads;
    private @Nullable List<Fault> faults;

    ClassInitialiser(String where, ExpendableThreads threads) {
        this.where = where;
        this.threads = threads;
    }

    /**
     * Initialises the classes, unless that was done before.
     *
     * @throws FaultException if it failed, now or before
     */
    synchronized void initialise(Collection<Class<?>> classes) {
        List<Fault> found = faults;
        if (found == null) {
            found = faults("initialising the classes", () -> {
                for (Class<?> type : classes) {
                    Class.forName(type.getName(), true, type.getClassLoader());
                }
                return classes;
            });
            if (found.isEmpty()) {
                found = changeable(classes);
            }
            faults = found;
        }
        if (!found.isEmpty()) {
            throw new FaultException(found);
        }
    }

    /** What static collections hold, which nobody knows before the initialisers ran. */
    private List<Fault> changeable(Collection<Class<?>> classes) {
        List<Fault> found = new ArrayList<>();
        List<Fault> failed = faults("reading the static fields", () -> {
            String held = new HeldObjects().changeable(classes);
            if (!held.isEmpty()) {
                found.add(new Fault(
                        ErrorCode.E_STRAT_HIDDEN_STATE, where, "a collection holds something that can change", held));
            }
            return held;
        });
        return failed.isEmpty() ? found : failed;
    }

    private List<Fault> faults(String what, Callable<?> work) {
        try {
            call(what, work);
            return List.of();
        } catch (FaultException failed) {
            return failed.faults();
        }
    }

    /**
     * Calls plugin code.
     *
     * @param what is being done, for the fault
     * @throws FaultException if it does not return
     */
    <T> T call(String what, Callable<T> work) {
        PluginCall<T> call = threads.call("stratagem-load-" + where, work);
        return switch (call) {
            case PluginCall.Returned<T>(T value) -> value;
            case PluginCall.Threw<T>(String type, String message, String at) ->
                throw failed(
                        ErrorCode.E_STRAT_ENTRY_INVALID, what + " threw", type + (at.isEmpty() ? "" : " at " + at));
            case PluginCall.Exceeded<T>(Trip trip) ->
                throw failed(
                        ErrorCode.E_STRAT_BUDGET_EXCEEDED,
                        what + " exceeded the budget",
                        trip.name().toLowerCase(Locale.ROOT));
            case PluginCall.Stuck<T>(Trip trip, String at) ->
                throw failed(ErrorCode.E_STRAT_STUCK, what + " was stuck, and its thread was given up", at);
            case PluginCall.Refused<T>() -> throw failed(ErrorCode.E_HOST_RESTART, what + " was not tried", "");
        };
    }

    private FaultException failed(ErrorCode code, String what, String seen) {
        return new FaultException(new Fault(code, where, what, seen));
    }
}
