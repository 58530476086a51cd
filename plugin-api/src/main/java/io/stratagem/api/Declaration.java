package io.stratagem.api;

import io.stratagem.api.feature.FeatureHandle;
import io.stratagem.api.feature.FeatureSpec;
import io.stratagem.api.model.ModelRole;
import io.stratagem.api.observe.Gate;
import io.stratagem.api.observe.Observable;
import io.stratagem.api.param.ParameterValues;
import io.stratagem.api.state.StateLayout;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What one {@code bind} asked for, and the evaluator it gave. The host builds strategies from it; the default answers of {@link
 * StrategyPlugin} are derived from it.
 *
 * @param evaluator a {@link SignalPlugin.Evaluator}, {@link OverlayPlugin.Evaluator} or {@link FramePlugin.Evaluator}
 * @param features by handle index
 * @param stateLayout the declared slots
 * @param observables by index
 * @param gates by index
 * @param modelRoles by index
 * @param metrics names of the custom metrics written, by index
 * @since 1.0
 */
@ProviderType
public record Declaration(
        Object evaluator,
        List<FeatureHandle> features,
        StateLayout stateLayout,
        List<Observable> observables,
        List<Gate> gates,
        List<ModelRole> modelRoles,
        List<String> metrics) {
    public Declaration {
        features = List.copyOf(features);
        observables = List.copyOf(observables);
        gates = List.copyOf(gates);
        modelRoles = List.copyOf(modelRoles);
        metrics = List.copyOf(metrics);
    }

    /**
     * Binds the plugin and keeps what it asked for. Runs plugin code: the caller answers for thread and budget.
     *
     * @throws RuntimeException whatever the plugin throws, or what is wrong with a request
     */
    public static Declaration of(StrategyPlugin plugin, ParameterValues params) {
        DeclarationRecorder recorder = new DeclarationRecorder(params);
        Object evaluator = switch (plugin) {
            case SignalPlugin signal -> signal.bind(recorder);
            case OverlayPlugin overlay -> overlay.bind(recorder);
            case FramePlugin frame -> frame.bind(recorder);
        };
        if (evaluator == null) {
            throw new IllegalStateException("bind returned null instead of an evaluator");
        }
        return recorder.declared(evaluator);
    }

    /** The specs of the features an event cannot lack. */
    public List<FeatureSpec> requiredFeatures() {
        return features.stream()
                .filter(FeatureHandle::required)
                .map(FeatureHandle::spec)
                .toList();
    }

    /** The longest unstable period of all features and windows, in events. */
    public int unstableEvents() {
        int longest = 0;
        for (FeatureHandle feature : features) {
            longest = Math.max(longest, feature.spec().unstableEvents());
        }
        int windowed = longest;
        for (io.stratagem.api.state.Slot slot : stateLayout.perSymbol()) {
            if (slot instanceof io.stratagem.api.state.FeatureWindow window) {
                windowed = Math.max(windowed, window.feature().spec().unstableEvents() + window.length() - 1);
            }
        }
        return windowed;
    }
}
