package io.stratagem.catalog;

import java.util.Comparator;

/** A place in a text file: line and column, both from 1; columns count code points. */
public record Position(int line, int column) implements Comparable<Position> {
    /** The first character. */
    public static final Position START = new Position(1, 1);

    private static final Comparator<Position> ORDER =
            Comparator.comparingInt(Position::line).thenComparingInt(Position::column);

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
