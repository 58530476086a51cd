package io.stratagem.app.live;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Shows the live view with invented numbers, to look at it: run it on a terminal, quit with q. */
final class LiveDemo {
    private LiveDemo() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (!LiveScreen.isPossible(System.getenv())) {
            System.out.println("not a terminal");
            return;
        }
        BlockingQueue<LiveKey> keys = new LinkedBlockingQueue<>();
        List<String> messages = new ArrayList<>(SampleModels.run().messages());
        try (LiveScreen screen = LiveScreen.open(LiveScreen.isColourWanted(System.getenv()), keys::add)) {
            for (int bar = 0; ; bar += 37) {
                LiveModel run = SampleModels.run();
                screen.publish(new LiveModel(
                        run.phase(), run.date(), bar, 3_021, 412_345, run.symbols(), run.strategies(), messages));
                LiveKey key = keys.poll(50, TimeUnit.MILLISECONDS);
                if (key == LiveKey.QUIT) {
                    break;
                }
                if (key == LiveKey.REPLAY) {
                    bar = 0;
                    messages.add("played again");
                }
            }
        }
        System.out.println("the screen is back");
    }
}
