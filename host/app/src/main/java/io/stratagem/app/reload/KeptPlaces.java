package io.stratagem.app.reload;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.app.host.Deployed;
import io.stratagem.catalog.CatalogReader;
import io.stratagem.container.StoredBundle;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.sandbox.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a host kept its generations since it came up: each playing has a place of its own, and what happens now is kept at the newest.
 * Before the first there is none, and nothing is kept. Safe for use by several threads.
 */
final class KeptPlaces {
    private final CatalogReader catalogs;
    private final Function<Sha256, Optional<StoredBundle>> store;
    private final List<GenerationFiles> places = new ArrayList<>();

    /** No place yet; {@code store} finds a bundle that was admitted once. */
    KeptPlaces(Function<Sha256, Optional<StoredBundle>> store, CatalogReader catalogs) {
        this.catalogs = catalogs;
        this.store = store;
    }

    /** From now on this is the newest. */
    synchronized void add(GenerationFiles files) {
        places.add(files);
    }

    private synchronized List<GenerationFiles> newestFirst() {
        return List.copyOf(places).reversed();
    }

    private synchronized @Nullable GenerationFiles newest() {
        return places.isEmpty() ? null : places.getLast();
    }

    /** Keeps a generation that is about to take over. */
    void keep(Generation next, Deployed from) {
        GenerationFiles files = newest();
        if (files != null) {
            files.keep(next, from);
        }
    }

    /** Keeps a receipt. */
    void keep(Receipt receipt) {
        GenerationFiles files = newest();
        if (files != null) {
            files.keep(receipt);
        }
    }

    /** Keeps a hash over the watched files. */
    void keepWatched(String hash) {
        GenerationFiles files = newest();
        if (files != null) {
            files.keepWatched(hash);
        }
    }

    /**
     * What an earlier generation was made of.
     *
     * @throws FaultException with {@code E_CFG_OPTION} if there was none, or it was kept nowhere
     */
    Deployed past(long number) {
        if (number < 1) {
            throw refused("there is no generation before the first");
        }
        for (GenerationFiles files : newestFirst()) {
            KeptGenerations past = new KeptGenerations(files.directory(), ErrorCode.E_CFG_STORAGE, store, catalogs);
            if (past.holds(number)) {
                return past.deployed(number);
            }
        }
        throw refused("generation " + number + " was kept nowhere");
    }

    private static FaultException refused(String what) {
        return new FaultException(Fault.of(ErrorCode.E_CFG_OPTION, "rollback", what));
    }
}
