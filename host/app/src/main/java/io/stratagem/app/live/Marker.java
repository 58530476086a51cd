package io.stratagem.app.live;

import java.util.Objects;

/**
 * A decision drawn above one close of a {@link SymbolView}.
 *
 * @param position index into the view's closes, 0 for the oldest
 * @param kind what happened there
 */
public record Marker(int position, MarkerKind kind) {
    public Marker {
        Objects.requireNonNull(kind, "kind is null");
    }
}
