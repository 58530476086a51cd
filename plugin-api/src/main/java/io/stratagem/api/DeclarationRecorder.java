package io.stratagem.api;

import io.stratagem.api.feature.FeatureHandle;
import io.stratagem.api.feature.FeatureSpec;
import io.stratagem.api.model.ModelHandle;
import io.stratagem.api.model.ModelRole;
import io.stratagem.api.observe.Comparison;
import io.stratagem.api.observe.CustomMetricHandle;
import io.stratagem.api.observe.Gate;
import io.stratagem.api.observe.Observable;
import io.stratagem.api.param.ParameterValues;
import io.stratagem.api.random.RandomSource;
import io.stratagem.api.state.ChoiceSlot;
import io.stratagem.api.state.CountSlot;
import io.stratagem.api.state.FeatureWindow;
import io.stratagem.api.state.FlagSlot;
import io.stratagem.api.state.NumberSlot;
import io.stratagem.api.state.SlotDeclarer;
import io.stratagem.api.state.StateLayout;
import io.stratagem.api.state.ValueWindow;
import java.util.ArrayList;
import java.util.List;

/** Hands out handles by place and remembers what was asked for. One bind, one recorder; nothing can be asked for after it. */
final class DeclarationRecorder implements FrameContext {
    private static final int MAX_FEATURES = 512;
    private static final int MAX_GATES = 256;
    private static final int MAX_MODELS = 32;

    private final ParameterValues params;
    private final SlotRecorder perSymbol = new SlotRecorder(true);
    private final SlotRecorder perStrategy = new SlotRecorder(false);
    private final List<FeatureHandle> features = new ArrayList<>();
    private final List<Observable> observables = new ArrayList<>();
    private final List<Gate> gates = new ArrayList<>();
    private final List<ModelRole> models = new ArrayList<>();
    private final List<String> metrics = new ArrayList<>();
    private boolean sealed;

    DeclarationRecorder(ParameterValues params) {
        this.params = params;
    }

    Declaration declared(Object evaluator) {
        sealed = true;
        perSymbol.seal();
        perStrategy.seal();
        StateLayout layout = new StateLayout(perSymbol.slots(), perStrategy.slots());
        return new Declaration(evaluator, features, layout, observables, gates, models, metrics);
    }

    private void requireOpen() {
        if (sealed) {
            throw new IllegalStateException("a context is valid during bind only");
        }
    }

    @Override
    public FeatureHandle feature(FeatureSpec spec) {
        return feature(spec, true);
    }

    @Override
    public FeatureHandle optionalFeature(FeatureSpec spec) {
        return feature(spec, false);
    }

    private FeatureHandle feature(FeatureSpec spec, boolean required) {
        requireOpen();
        for (FeatureHandle known : features) {
            if (known.spec().equals(spec)) {
                if (known.required() || !required) {
                    return known;
                }
                FeatureHandle merged = new FeatureHandle(known.index(), spec, true);
                features.set(known.index(), merged);
                return merged;
            }
        }
        if (features.size() == MAX_FEATURES) {
            throw new IllegalArgumentException("more than " + MAX_FEATURES + " features; drop " + spec);
        }
        FeatureHandle handle = new FeatureHandle(features.size(), spec, required);
        features.add(handle);
        return handle;
    }

    @Override
    public ParameterValues params() {
        return params;
    }

    @Override
    public Observable observable(String name) {
        requireOpen();
        for (Observable known : observables) {
            if (known.name().equals(name)) {
                return known;
            }
        }
        if (observables.size() == Observable.MAX) {
            throw new IllegalArgumentException("more than " + Observable.MAX + " observables; drop " + name);
        }
        Observable observable = new Observable(observables.size(), name);
        observables.add(observable);
        return observable;
    }

    @Override
    public Gate gate(String name, Comparison comparison, double threshold) {
        requireOpen();
        if (!Double.isFinite(threshold)) {
            throw new IllegalArgumentException(
                    "gate " + name + " has the threshold " + threshold + "; it must be finite");
        }
        for (Gate known : gates) {
            if (known.name().equals(name)) {
                if (known.comparison() != comparison || known.threshold() != threshold) {
                    throw new IllegalArgumentException("gate " + name + " is declared twice, differently");
                }
                return known;
            }
        }
        if (gates.size() == MAX_GATES) {
            throw new IllegalArgumentException("more than " + MAX_GATES + " gates; drop " + name);
        }
        Gate gate = new Gate(gates.size(), name, comparison, threshold);
        gates.add(gate);
        return gate;
    }

    @Override
    public ModelHandle model(String role, List<FeatureSpec> inputs, List<String> outputs) {
        requireOpen();
        ModelRole declared = new ModelRole(role, inputs, outputs);
        int known = models.indexOf(declared);
        if (known >= 0) {
            return new ModelHandle(known, declared);
        }
        if (models.size() == MAX_MODELS) {
            throw new IllegalArgumentException("more than " + MAX_MODELS + " model roles; drop " + role);
        }
        declared.inputs().forEach(this::optionalFeature);
        models.add(declared);
        return new ModelHandle(models.size() - 1, declared);
    }

    @Override
    public RandomSource random() {
        return new RandomSource();
    }

    @Override
    public CustomMetricHandle metric(String name) {
        requireOpen();
        int known = metrics.indexOf(name);
        if (known >= 0) {
            return new CustomMetricHandle(known, name);
        }
        if (metrics.size() == CustomMetric.MAX) {
            throw new IllegalArgumentException("more than " + CustomMetric.MAX + " custom metrics; drop " + name);
        }
        metrics.add(name);
        return new CustomMetricHandle(metrics.size() - 1, name);
    }

    @Override
    public SlotDeclarer perStrategy() {
        return perStrategy;
    }

    @Override
    public NumberSlot number(String name, double initial, String meaning) {
        return perSymbol.number(name, initial, meaning);
    }

    @Override
    public CountSlot count(String name, long initial, String meaning) {
        return perSymbol.count(name, initial, meaning);
    }

    @Override
    public FlagSlot flag(String name, boolean initial, String meaning) {
        return perSymbol.flag(name, initial, meaning);
    }

    @Override
    public <E extends Enum<E>> ChoiceSlot<E> choice(String name, E initial, String meaning) {
        return perSymbol.choice(name, initial, meaning);
    }

    @Override
    public FeatureWindow window(FeatureHandle feature, int length) {
        return perSymbol.window(feature, length);
    }

    @Override
    public ValueWindow history(String name, int length, String meaning) {
        return perSymbol.history(name, length, meaning);
    }
}
