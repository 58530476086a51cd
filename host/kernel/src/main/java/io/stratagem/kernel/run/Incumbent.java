package io.stratagem.kernel.run;

import io.stratagem.kernel.breaker.BreakerBoard;
import io.stratagem.kernel.commit.Committer;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.lane.StopBoard;
import io.stratagem.kernel.lane.SubscriptionTable;

/** The generation a run works with, and what is made for it alone. The lanes' part is with the lanes. */
record Incumbent(
        Generation generation,
        SubscriptionTable subscriptions,
        StopBoard stops,
        BreakerBoard breakers,
        Committer committer) {}
