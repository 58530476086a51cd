package io.stratagem.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.stratagem.api.Timeframe;
import io.stratagem.market.Bar;
import io.stratagem.market.Instrument;
import io.stratagem.market.Series;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AllocationTest {
    private static final int BARS = 100_000;

    @Test
    void aBarAllocatesNothing() {
        FeatureState state =
                FeaturePlan.of(FamilySpecs.EVERY_KIND).open(Instrument.aroundTheClock("X"), Timeframe.parse("1s"));
        // half a second apart: all 100,000 lie within one session, whose bounds are looked up once
        Bar[] bars = bars();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        run(state, bars);
        run(state, bars);
        run(state, bars);
        long before = threads.getCurrentThreadAllocatedBytes();
        run(state, bars);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(allocated).isZero();
    }

    private static void run(FeatureState state, Bar[] bars) {
        for (Bar bar : bars) {
            state.update(bar);
        }
    }

    private static Bar[] bars() {
        Series series = new Series(0, "X", Timeframe.parse("1s"));
        Random random = new Random(1);
        Bar[] bars = new Bar[BARS];
        double price = 100;
        for (int i = 0; i < BARS; i++) {
            double open = price;
            price *= 1 + 1e-4 * random.nextGaussian();
            double high = Math.max(open, price) * 1.0001;
            double low = Math.min(open, price) * 0.9999;
            bars[i] = Bar.of(series, 500L * i, open, high, low, price, 1 + random.nextInt(1000));
        }
        return bars;
    }
}
