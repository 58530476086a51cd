package io.stratagem.api.state;

import io.stratagem.api.feature.FeatureHandle;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Declares state. Names are unique within one area; declaring a name again with the same kind returns an equal handle.
 *
 * @since 1.0
 */
@ProviderType
public interface SlotDeclarer {
    /** A number, initially {@code initial} (finite). */
    NumberSlot number(String name, double initial, String meaning);

    /** A number, initially 0. */
    default NumberSlot number(String name) {
        return number(name, 0, "");
    }

    /** A count, initially {@code initial}. */
    CountSlot count(String name, long initial, String meaning);

    /** A count, initially 0. */
    default CountSlot count(String name) {
        return count(name, 0, "");
    }

    /** A flag, initially {@code initial}. */
    FlagSlot flag(String name, boolean initial, String meaning);

    /** A flag, initially false. */
    default FlagSlot flag(String name) {
        return flag(name, false, "");
    }

    /** One constant of an enum; the initial one stands for its type. */
    <E extends Enum<E>> ChoiceSlot<E> choice(String name, E initial, String meaning);

    /**
     * The last values of a feature. The host advances it once per event, before the evaluation and also during warm-up.
     *
     * @param length how many events, the current one included; within [1, 65536]
     */
    FeatureWindow window(FeatureHandle feature, int length);

    /**
     * The last values the plugin pushed, at most one per event.
     *
     * @param length within [1, 65536]
     */
    ValueWindow history(String name, int length, String meaning);
}
