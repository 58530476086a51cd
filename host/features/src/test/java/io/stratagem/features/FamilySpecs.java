package io.stratagem.features;

import io.stratagem.api.feature.FeatureSpec;
import java.util.List;
import java.util.stream.Stream;

/** What strategies of all four families ask for with their default lengths, and one spec of every other kind and option. */
final class FamilySpecs {
    static final List<FeatureSpec> FAMILIES = parse(
            "price",
            "macd",
            "macd_signal",
            "rsi14",
            "ema(20,seed=sma)",
            "ema(100,seed=sma)",
            "ema(200,seed=sma)",
            "macd_hist(12,26,9,seed=sma)",
            "atr(14,seed=sma)",
            "adx(14)",
            "plus_di(14)",
            "minus_di(14)",
            "vwap(20)",
            "volume_ratio(20)",
            "change(1)",
            "sma(20)",
            "stdev(20)",
            "zscore(20)",
            "log_return(1)",
            "realized_volatility(20)",
            "realized_volatility(100)",
            "realized_volatility(20,annualised=true)",
            "volume",
            "open",
            "vwap_session");

    static final List<FeatureSpec> EVERY_KIND = Stream.concat(
                    FAMILIES.stream(),
                    parse(
                            "simple_return(5)",
                            "log_return(5,input=open)",
                            "change(3,input=typical)",
                            "ema(5,input=high)",
                            "macd(3,10)",
                            "macd_signal(3,10,4,seed=sma)",
                            "rsi(5,seed=sma)",
                            "rsi(5,smoothing=simple)",
                            "rsi(7,input=volume)",
                            "true_range",
                            "true_range(first_range=high_low)",
                            "atr(5)",
                            "atr(5,first_range=high_low)",
                            "atr(5,smoothing=simple)",
                            "stdev(7,deviation=sample)",
                            "bollinger_mid(30)",
                            "bollinger_upper(30,multiplier=2.5)",
                            "bollinger_lower(30,deviation=sample)",
                            "zscore(50,deviation=sample)",
                            "realized_volatility(15,deviation=sample)",
                            "vwap_session(input=close)",
                            "vwap(33,input=close)",
                            "highest(17)",
                            "lowest(17,input=low)",
                            "range_position(14)",
                            "spread")
                            .stream())
            .toList();

    private FamilySpecs() {}

    private static List<FeatureSpec> parse(String... texts) {
        return Stream.of(texts).map(FeatureSpec::parse).toList();
    }
}
