package io.stratagem.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClassHistogramTest {
    private static final String TEXT = """
             num     #instances         #bytes  class name (module)
            -------------------------------------------------------
               1:          4921         408976  [B (java.base@25.0.1)
               2:            12            960  com.example.Sample
               3:             2             80  [[Lcom.example.Sample;
               4:             1             16  com.example.Sample$$Lambda/0x000078e1a4000a00
               5:             3             48  com.example.Sample$Part
               6:             5             48  com.example.Priced$$Money
            Total          4944         410128
            """;

    @Test
    void objectsArraysAndLambdasCountForTheClassTheyWereWrittenIn() {
        ClassHistogram histogram = ClassHistogram.parse(TEXT);
        assertThat(histogram.objects("com.example.Sample")).isEqualTo(15);
        assertThat(histogram.objects("com.example.Sample$Part")).isEqualTo(3);
        assertThat(histogram.objects("com.example.Priced$$Money")).isEqualTo(5);
        assertThat(histogram.objects("com.example.Other")).isZero();
    }

    @Test
    void thisJvmIsCounted() {
        List<Marked> marked = Stream.generate(Marked::new).limit(7).toList();
        Runnable lambda = () -> assertThat(marked).hasSize(7);
        ClassHistogram histogram = ClassHistogram.take().orElseThrow();
        assertThat(histogram.objects(Marked.class.getName())).isEqualTo(7);
        assertThat(histogram.objects(ClassHistogramTest.class.getName())).isGreaterThanOrEqualTo(2);
        lambda.run();
    }

    private static final class Marked {}
}
