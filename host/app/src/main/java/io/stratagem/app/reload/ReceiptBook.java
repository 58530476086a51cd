package io.stratagem.app.reload;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What reloads did and had to say, for those who journal, tell and ask. Safe for any threads. */
final class ReceiptBook {
    private static final int MOST_RECENT = 1_000;

    private final Queue<Receipt> unjournaled = new ConcurrentLinkedQueue<>();
    private final Queue<String> news = new ConcurrentLinkedQueue<>();
    private final Deque<Receipt> recent = new ArrayDeque<>();

    void tell(String line) {
        news.add(line);
    }

    void add(Receipt receipt) {
        news.add(receipt.sentence());
        unjournaled.add(receipt);
        synchronized (recent) {
            recent.addLast(receipt);
            if (recent.size() > MOST_RECENT) {
                recent.removeFirst();
            }
        }
    }

    /** What was not told yet, oldest first. */
    List<String> takeNews() {
        return take(news);
    }

    /** What was not journaled yet, oldest first. */
    List<Receipt> takeUnjournaled() {
        return take(unjournaled);
    }

    /** The last thousand, oldest first. */
    List<Receipt> recent() {
        synchronized (recent) {
            return List.copyOf(recent);
        }
    }

    private static <T> List<T> take(Queue<T> queue) {
        List<T> taken = new ArrayList<>();
        for (T each = queue.poll(); each != null; each = queue.poll()) {
            taken.add(each);
        }
        return taken;
    }
}
