package io.stratagem.store.journal;

import org.jspecify.annotations.Nullable;

/** What a journal record holds. The codes are part of the file format and never reused. */
public enum RecordType {
    /** A decision, in its lineage form. */
    DECISION(1),
    /** What became of a catalog or one of its entries. */
    CATALOG_VERDICT(2),
    /** Something that is not market data and changes decisions. */
    CONTROL(3),
    /** The beginning of a run: its inputs and settings. */
    RUN_START(4),
    /** The end of a run: its counts and hashes. */
    RUN_END(5),
    /** The receipt of a reload. */
    RECEIPT(6),
    /** A fill of the paper ledger. */
    FILL(7),
    /** Counts of skipped events, by reason. */
    SKIP_SUMMARY(8),
    /** Another process goes on with the run from here. */
    RUN_RESUMED(9);

    private static final RecordType[] BY_CODE = byCode();

    private final byte code;

    RecordType(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    static @Nullable RecordType ofCode(byte code) {
        return code > 0 && code < BY_CODE.length ? BY_CODE[code] : null;
    }

    private static RecordType[] byCode() {
        RecordType[] types = new RecordType[values().length + 1];
        for (RecordType type : values()) {
            types[type.code] = type;
        }
        return types;
    }
}
