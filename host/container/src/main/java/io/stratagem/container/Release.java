package io.stratagem.container;

/** How releasing a bundle went. */
public sealed interface Release {
    /** The bundle is out of the framework; whether its classes are gone is for the proof to say. */
    record Released(UnloadProof proof) implements Release {}

    /** Leases were still out when patience ended; the bundle is there as before, but gives out no more. */
    record StillLeased(int leases) implements Release {}
}
