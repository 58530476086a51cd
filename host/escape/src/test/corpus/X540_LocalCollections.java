package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Local arrays, queues and iterators. */
@SuppressWarnings("all")
public final class X540_LocalCollections {
    public static Object run() throws Throwable {
        PriorityQueue<Integer> queue = new PriorityQueue<>(Comparator.reverseOrder());
        for (int i = 0; i < 50; i++) {
            queue.add(i * 37 % 50);
        }
        Deque<Integer> last = new ArrayDeque<>();
        while (!queue.isEmpty()) {
            last.push(queue.poll());
        }
        int[] copy = last.stream().mapToInt(Integer::intValue).toArray();
        Arrays.sort(copy);
        return Arrays.toString(Arrays.copyOf(copy, 5)) + Collections.max(last);
    }
}
