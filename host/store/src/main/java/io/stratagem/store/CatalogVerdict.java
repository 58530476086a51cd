package io.stratagem.store;

import io.stratagem.api.error.Fault;
import io.stratagem.store.json.CanonicalJson;
import java.util.List;
import java.util.Objects;

/**
 * What became of a catalog file, or of one entry in it.
 *
 * @param generation the generation that was built or, for a refused file, the one that stays
 * @param subject the strategy, or the file
 * @param accepted whether it went live
 * @param faults why not; warnings where it did
 */
public record CatalogVerdict(long generation, String subject, boolean accepted, List<Fault> faults) {
    public CatalogVerdict {
        Objects.requireNonNull(subject, "subject is null");
        faults = List.copyOf(faults);
    }

    /** Writes the canonical form. */
    public void write(CanonicalJson json) {
        json.object();
        json.name("accepted").flag(accepted);
        json.name("faults").array();
        for (Fault fault : faults) {
            json.object();
            json.name("code").text(fault.code().name());
            json.name("seen").text(fault.seen());
            json.name("what").text(fault.what());
            json.name("where").text(fault.where());
            json.endObject();
        }
        json.endArray();
        json.name("generation").number(generation);
        json.name("subject").text(subject);
        json.endObject();
    }
}
