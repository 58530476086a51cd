package io.stratagem.kernel.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutcomeWindowTest {
    @Test
    void itCountsAsAPlainListOfOutcomesDoes() {
        for (int length : new int[] {1, 2, 63, 64, 65, 200}) {
            Random random = new Random(length);
            OutcomeWindow window = new OutcomeWindow(length);
            List<Boolean> all = new ArrayList<>();
            for (int outcome = 0; outcome < 1_000; outcome++) {
                if (random.nextInt(300) == 0) {
                    window.clear();
                    all.clear();
                }
                boolean error = random.nextInt(4) == 0;
                window.record(error);
                all.add(error);

                List<Boolean> last = all.subList(Math.max(0, all.size() - length), all.size());
                List<Integer> ages = new ArrayList<>();
                for (int age = 0; age < last.size(); age++) {
                    if (last.get(last.size() - 1 - age)) {
                        ages.add(age);
                    }
                }
                assertThat(window.outcomes()).isEqualTo(last.size());
                assertThat(window.errorAges()).isEqualTo(ages);
                assertThat(window.errorPercent()).isEqualTo(last.size() < length ? 0 : 100.0 * ages.size() / length);
                int inARow = all.reversed().indexOf(false);
                assertThat(window.consecutiveErrors()).isEqualTo(inARow < 0 ? all.size() : inARow);
            }
        }
    }
}
