package io.stratagem.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.BufferUnderflowException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateWriterTest {
    private static final double STRANGE_NAN = Double.longBitsToDouble(0x7FF8_0000_DEAD_BEEFL);

    private static byte[] written() {
        StateWriter out = new StateWriter();
        out.putInt(-7);
        out.putLong(Long.MIN_VALUE);
        out.putDouble(STRANGE_NAN);
        out.putBoolean(true);
        out.putDoubles(new double[] {1, -0.0, Double.POSITIVE_INFINITY});
        out.putText("π 𝄞");
        out.putTexts(List.of("", "SPY"));
        out.putBytes(new byte[3_000]);
        assertThat(out.size()).isEqualTo(out.bytes().length);
        return out.bytes();
    }

    @Test
    void everyBitComesBackInTheSameOrder() {
        StateReader in = new StateReader(written());

        assertThat(in.getInt()).isEqualTo(-7);
        assertThat(in.getLong()).isEqualTo(Long.MIN_VALUE);
        assertThat(Double.doubleToRawLongBits(in.getDouble())).isEqualTo(0x7FF8_0000_DEAD_BEEFL);
        assertThat(in.getBoolean()).isTrue();
        double[] numbers = new double[3];
        in.getDoubles(numbers);
        assertThat(numbers).containsExactly(1, -0.0, Double.POSITIVE_INFINITY);
        assertThat(in.getText()).isEqualTo("π 𝄞");
        assertThat(in.getTexts()).containsExactly("", "SPY");
        assertThat(in.getBytes()).isEqualTo(new byte[3_000]);
        assertThat(in.remaining()).isZero();
    }

    @Test
    void bitsThatEndEarlyAreNeverReadAsSomethingElse() {
        byte[] whole = written();
        for (int length = 0; length < whole.length; length++) {
            StateReader in = new StateReader(Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> readAll(in))
                    .as("%d bytes", length)
                    .isInstanceOfAny(BufferUnderflowException.class, IllegalArgumentException.class);
        }
    }

    private static void readAll(StateReader in) {
        in.getInt();
        in.getLong();
        in.getDouble();
        in.getBoolean();
        in.getDoubles(new double[3]);
        in.getText();
        in.getTexts();
        in.getBytes();
    }

    @Test
    void aWriterBeginsAnewInTheSameMemory() {
        StateWriter out = new StateWriter();
        for (int round = 0; round < 5; round++) {
            out.clear();
            assertThat(out.size()).isZero();
            for (int number = 0; number < 30_000; number++) {
                out.putLong(number * 31L + round);
            }
            out.putBytes(new byte[100_000 * round]);

            StateReader in = new StateReader(out.bytes());
            for (int number = 0; number < 30_000; number++) {
                assertThat(in.getLong()).isEqualTo(number * 31L + round);
            }
            assertThat(in.getBytes()).hasSize(100_000 * round);
            assertThat(in.remaining()).isZero();
        }
    }

    @Test
    void countsAndTruthValuesThatCannotBeMeantAreRefused() {
        StateWriter out = new StateWriter();
        out.putInt(Integer.MAX_VALUE);
        byte[] huge = out.bytes();

        assertThatThrownBy(() -> new StateReader(huge).getBytes()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StateReader(huge).getTexts()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StateReader(huge).getCount(9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StateReader(new byte[] {2}).getBoolean())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
