package io.stratagem.features;

/** One cell times another. */
final class Product extends Formula {
    private final int left;
    private final int right;
    private final int output;

    Product(int left, int right, int output) {
        this.left = left;
        this.right = right;
        this.output = output;
    }

    @Override
    void update(double[] cells) {
        cells[output] = cells[left] * cells[right];
    }
}
