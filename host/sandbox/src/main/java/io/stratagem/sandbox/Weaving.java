package io.stratagem.sandbox;

import io.stratagem.sandbox.weave.WovenClass;

/**
 * What weaving put into a bundle, each place counted once.
 *
 * @param meters of computation
 * @param handlers exception handlers that a trip passes by
 * @param charges of objects, arrays and text
 * @param standIns calls that go to a stand-in
 * @param bytesBefore of the needed classes as they were dropped
 * @param bytesAfter of the same classes, woven
 */
public record Weaving(int meters, int handlers, int charges, int standIns, long bytesBefore, long bytesAfter) {
    static final Weaving NONE = new Weaving(0, 0, 0, 0, 0, 0);

    static Weaving of(WovenClass.Counts counts, long bytesBefore, long bytesAfter) {
        return new Weaving(
                counts.ticks(),
                counts.handlers(),
                counts.allocations(),
                counts.replacedCalls(),
                bytesBefore,
                bytesAfter);
    }
}
