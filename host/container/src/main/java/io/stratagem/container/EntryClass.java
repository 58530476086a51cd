package io.stratagem.container;

import io.stratagem.api.FramePlugin;
import io.stratagem.api.OverlayPlugin;
import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyPlugin;
import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.sandbox.StrategyCapability;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** Checks a loaded class against its capability, and makes the plugin object. */
final class EntryClass {
    private final Class<?> type;
    private final StrategyCapability capability;

    EntryClass(Class<?> type, StrategyCapability capability) {
        this.type = type;
        this.capability = capability;
    }

    /** Every reason why the class cannot be the plugin; finding them initialises nothing. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Class<? extends StrategyPlugin> required = required();
        if (!required.isAssignableFrom(type)) {
            faults.add(fault("the class does not implement " + required.getSimpleName()));
        }
        if (!Modifier.isPublic(type.getModifiers())) {
            faults.add(fault("the class is not public"));
        }
        if (Modifier.isAbstract(type.getModifiers())) {
            faults.add(fault("the class is abstract or an interface"));
        }
        if (type.getEnclosingClass() != null && !Modifier.isStatic(type.getModifiers())) {
            faults.add(fault("the class is an inner class"));
        } else if (!Modifier.isAbstract(type.getModifiers()) && !hasPublicConstructor()) {
            faults.add(fault("there is no public constructor without arguments"));
        }
        return faults;
    }

    /** Makes the plugin on an expendable thread; see {@link LoadedPlugin#newInstance}. */
    StrategyPlugin newInstance(ClassInitialiser bundle) {
        List<Fault> faults = faults();
        if (!faults.isEmpty()) {
            throw new FaultException(faults);
        }
        return bundle.call("the constructor of " + type.getName(), this::construct);
    }

    private StrategyPlugin construct() throws Exception {
        Constructor<?> constructor = type.getConstructor();
        try {
            return required().cast(constructor.newInstance());
        } catch (InvocationTargetException e) {
            switch (e.getCause()) {
                case Exception exception -> throw exception;
                case Error error -> throw error;
                case null, default -> throw e;
            }
        }
    }

    private Class<? extends StrategyPlugin> required() {
        return switch (capability.role()) {
            case SIGNAL -> SignalPlugin.class;
            case FRAME -> FramePlugin.class;
            case OVERLAY -> OverlayPlugin.class;
        };
    }

    private boolean hasPublicConstructor() {
        try {
            return Modifier.isPublic(type.getConstructor().getModifiers());
        } catch (NoSuchMethodException | LinkageError e) {
            return false;
        }
    }

    private Fault fault(String what) {
        return Fault.of(ErrorCode.E_STRAT_ENTRY_INVALID, capability.id() + " " + type.getName(), what);
    }
}
