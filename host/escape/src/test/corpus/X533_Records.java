package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Records in lists and maps. */
@SuppressWarnings("all")
public final class X533_Records {
    record Level(String name, double price) {
        Level {
            if (!(price > 0)) {
                throw new IllegalArgumentException("price " + price);
            }
        }
    }

    public static Object run() throws Throwable {
        List<Level> levels = new ArrayList<>();
        for (int i = 1; i < 20; i++) {
            levels.add(new Level("l" + i % 7, 100.0 / i));
        }
        levels.sort(Comparator.comparing(Level::name).thenComparingDouble(Level::price));
        Map<String, Double> sums = new HashMap<>();
        for (Level level : levels) {
            sums.merge(level.name(), level.price(), Double::sum);
        }
        return sums.toString() + new HashSet<>(levels).hashCode();
    }
}
