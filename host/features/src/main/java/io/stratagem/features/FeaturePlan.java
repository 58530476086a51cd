package io.stratagem.features;

import io.stratagem.api.Timeframe;
import io.stratagem.api.feature.FeatureSpec;
import io.stratagem.api.feature.WellKnownFeatures;
import io.stratagem.market.Instrument;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which features are computed: the union of what all strategies of a generation ask for, each once, in the order of their canonical
 * text. A feature's place in that order is its column. Immutable; one plan serves every series and thread, {@link #open} gives each
 * series its own state.
 */
public final class FeaturePlan {
    private final List<FeatureSpec> specs;
    private final Map<FeatureSpec, Integer> columns;
    private final int[] cellByColumn;
    private final int cellCount;
    private final List<StepMaker> makers;
    private final List<String> keys;
    private final List<String> deliveredNames;
    private final long digest;

    private FeaturePlan(List<FeatureSpec> specs) {
        this.specs = specs;
        this.columns = HashMap.newHashMap(specs.size());
        this.cellByColumn = new int[specs.size()];
        Wiring wiring = new Wiring();
        for (int column = 0; column < specs.size(); column++) {
            columns.put(specs.get(column), column);
            cellByColumn[column] = wiring.cell(specs.get(column));
        }
        this.cellCount = wiring.cellCount();
        this.makers = wiring.makers();
        this.keys = wiring.keys();
        this.deliveredNames =
                specs.stream().map(WellKnownFeatures::deliveredName).toList();
        this.digest = digest(specs);
    }

    /** The plan for these specs; equal ones count once. */
    public static FeaturePlan of(Collection<FeatureSpec> specs) {
        List<FeatureSpec> distinct = new ArrayList<>(new LinkedHashSet<>(specs));
        distinct.sort(Comparator.comparing(FeatureSpec::toString));
        return new FeaturePlan(List.copyOf(distinct));
    }

    /** How many features there are. */
    public int size() {
        return specs.size();
    }

    /** The column of a feature, -1 when the plan does not have it. */
    public int column(FeatureSpec spec) {
        return columns.getOrDefault(spec, -1);
    }

    /** The features by column. */
    public List<FeatureSpec> specs() {
        return specs;
    }

    /** Whether everything another plan computes is computed by this one too. */
    public boolean computes(FeaturePlan other) {
        return Set.copyOf(keys).containsAll(other.keys);
    }

    /** A new state for one series, without history. */
    public FeatureState open(Instrument instrument, Timeframe timeframe) {
        List<Step> steps = new ArrayList<>(makers.size());
        List<String> stepKeys = new ArrayList<>(makers.size());
        for (int place = 0; place < makers.size(); place++) {
            @Nullable Step step = makers.get(place).make(instrument, timeframe);
            if (step != null) {
                steps.add(step);
                stepKeys.add(keys.get(place));
            }
        }
        return new FeatureState(this, steps.toArray(Step[]::new), stepKeys.toArray(String[]::new));
    }

    int cellCount() {
        return cellCount;
    }

    int[] cellByColumn() {
        return cellByColumn.clone();
    }

    /** The name a source of finished vectors uses, by column. */
    List<String> deliveredNames() {
        return deliveredNames;
    }

    /** Tells plans with different features apart. */
    long digest() {
        return digest;
    }

    private static long digest(List<FeatureSpec> specs) {
        String text = specs.stream().map(FeatureSpec::toString).collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
