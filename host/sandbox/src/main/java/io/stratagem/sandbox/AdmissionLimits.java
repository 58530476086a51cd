package io.stratagem.sandbox;

/**
 * How large a jar may be. All bounds are inclusive.
 *
 * @param fileBytes the dropped file
 * @param entries entries of the jar, directories included
 * @param entryBytes one entry, unpacked
 * @param totalBytes all entries, unpacked
 * @param ratio unpacked bytes per packed byte of one entry; not asked of entries up to {@link #RATIO_FREE_BYTES}
 * @param nameBytes the name of an entry, in UTF-8
 * @param manifestBytes the manifest, unpacked
 */
public record AdmissionLimits(
        int fileBytes, int entries, int entryBytes, long totalBytes, int ratio, int nameBytes, int manifestBytes) {
    /** Small entries may compress as well as they like: a few hundred equal lines are no bomb. */
    public static final int RATIO_FREE_BYTES = 64 << 10;

    /** 16 MiB, 4,096 entries of at most 4 MiB and 64 MiB in all, 100:1, names of 255 bytes, a manifest of 64 KiB. */
    public static final AdmissionLimits DEFAULT =
            new AdmissionLimits(16 << 20, 4096, 4 << 20, 64L << 20, 100, 255, 64 << 10);
}
