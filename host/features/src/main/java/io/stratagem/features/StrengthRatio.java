package io.stratagem.features;

/**
 * 100 x gain / (gain + loss).
 *
 * @param stillness gain and loss that sum to less count as no movement, &gt;= 0
 * @param neutral the value when there was no movement
 */
record StrengthRatio(double stillness, double neutral) {
    double of(double gain, double loss) {
        double both = gain + loss;
        return both == 0 || both < stillness ? neutral : 100 * (gain / both);
    }
}
