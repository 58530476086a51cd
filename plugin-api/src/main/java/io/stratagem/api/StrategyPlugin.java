package io.stratagem.api;

import io.stratagem.api.feature.FeatureSpec;
import io.stratagem.api.model.ModelRole;
import io.stratagem.api.param.ParameterProblem;
import io.stratagem.api.param.ParameterValues;
import io.stratagem.api.param.Parameters;
import io.stratagem.api.state.StateLayout;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A strategy family: code without memory, from which the host makes any number of strategies.
 *
 * <p>Implement {@link SignalPlugin}, {@link FramePlugin} or {@link OverlayPlugin}, annotate the class with {@link
 * StrategyFamily}, and give it a public constructor without arguments. The host makes one object per loaded bundle.
 *
 * <p><b>Who calls, when.</b> Every method here is called while a generation is built, once or more per strategy of the
 * catalog, on a host thread that is never the one evaluating events, within a budget. None may block or keep what it is
 * handed. Throwing, or returning null, disables that one strategy with a reason; the running generation is not touched.
 *
 * @since 1.0
 */
@ConsumerType
public sealed interface StrategyPlugin permits SignalPlugin, FramePlugin, OverlayPlugin {
    /** The parameters of this family. The same answer every time. Default: none. */
    default Parameters params() {
        return Parameters.NONE;
    }

    /**
     * Rules across parameters, such as "fast &lt; slow". Type and range of each single parameter were already checked.
     *
     * @return all problems at once; empty when there is none
     */
    default List<ParameterProblem> validateParams(ParameterValues params) {
        return List.of();
    }

    /**
     * The features a strategy with these parameters needs. Default: what {@code bind} asks for. A plugin that overrides it must
     * name at least those.
     */
    default List<FeatureSpec> requiredFeatures(ParameterValues params) {
        return Declaration.of(this, params).requiredFeatures();
    }

    /**
     * How many events of a symbol update features and windows before the first decision is asked for, &gt;= 0. Default: the
     * longest unstable period of the features {@code bind} asks for.
     */
    default int warmupBars(ParameterValues params) {
        return Declaration.of(this, params).unstableEvents();
    }

    /** The models the host runs before each event. Default: what {@code bind} asks for. */
    default List<ModelRole> modelRoles(ParameterValues params) {
        return Declaration.of(this, params).modelRoles();
    }

    /** The state the host holds per (strategy, symbol). Default: what {@code bind} declares. */
    default StateLayout stateLayout(ParameterValues params) {
        return Declaration.of(this, params).stateLayout();
    }
}
