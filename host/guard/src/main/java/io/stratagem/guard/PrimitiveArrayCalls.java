package io.stratagem.guard;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.NullUnmarked;

/** Arrays of primitives. Long because there are eight kinds of them. */
@StandsIn(of = Arrays.class)
@Cost(CostClass.SIZE)
@NullUnmarked // nulls pass as the original lets them
public final class PrimitiveArrayCalls {
    private PrimitiveArrayCalls() {}

    public static void fill(boolean[] array, boolean value) {
        Walk.read(1L * array.length);
        Arrays.fill(array, value);
    }

    public static void fill(boolean[] array, int from, int to, boolean value) {
        Walk.read(1L * array.length);
        Arrays.fill(array, from, to, value);
    }

    public static boolean[] copyOf(boolean[] array, int length) {
        made(1L, length);
        return Arrays.copyOf(array, length);
    }

    public static boolean[] copyOfRange(boolean[] array, int from, int to) {
        made(1L, (long) to - from);
        return Arrays.copyOfRange(array, from, to);
    }

    public static boolean equals(boolean[] first, boolean[] second) {
        Walk.read(1L * (first == null ? 0 : first.length));
        return Arrays.equals(first, second);
    }

    public static int hashCode(boolean[] array) {
        Meter.charge(array == null ? 1 : array.length);
        return Arrays.hashCode(array);
    }

    public static String toString(boolean[] array) {
        Texts.made(24L * (array == null ? 1 : array.length));
        Meter.charge(array == null ? 1 : 8L * array.length);
        return Arrays.toString(array);
    }

    public static void fill(byte[] array, byte value) {
        Walk.read(1L * array.length);
        Arrays.fill(array, value);
    }

    public static void fill(byte[] array, int from, int to, byte value) {
        Walk.read(1L * array.length);
        Arrays.fill(array, from, to, value);
    }

    public static byte[] copyOf(byte[] array, int length) {
        made(1L, length);
        return Arrays.copyOf(array, length);
    }

    public static byte[] copyOfRange(byte[] array, int from, int to) {
        made(1L, (long) to - from);
        return Arrays.copyOfRange(array, from, to);
    }

    public static boolean equals(byte[] first, byte[] second) {
        Walk.read(1L * (first == null ? 0 : first.length));
        return Arrays.equals(first, second);
    }

    public static int hashCode(byte[] array) {
        Meter.charge(array == null ? 1 : array.length);
        return Arrays.hashCode(array);
    }

    public static String toString(byte[] array) {
        Texts.made(24L * (array == null ? 1 : array.length));
        Meter.charge(array == null ? 1 : 8L * array.length);
        return Arrays.toString(array);
    }

    public static void sort(byte[] array) {
        sorting(array.length);
        Arrays.sort(array);
    }

    public static void sort(byte[] array, int from, int to) {
        sorting(array.length);
        Arrays.sort(array, from, to);
    }

    public static void fill(short[] array, short value) {
        Walk.read(2L * array.length);
        Arrays.fill(array, value);
    }

    public static void fill(short[] array, int from, int to, short value) {
        Walk.read(2L * array.length);
        Arrays.fill(array, from, to, value);
    }

    public static short[] copyOf(short[] array, int length) {
        made(2L, length);
        return Arrays.copyOf(array, length);
    }

    public static short[] copyOfRange(short[] array, int from, int to) {
        made(2L, (long) to - from);
        return Arrays.copyOfRange(array, from, to);
    }

    public static boolean equals(short[] first, short[] second) {
        Walk.read(2L * (first == null ? 0 : first.length));
        return Arrays.equals(first, second);
    }

    public static int hashCode(short[] array) {
        Meter.charge(array == null ? 1 : array.length);
        return Arrays.hashCode(array);
    }

    public static String toString(short[] array) {
        Texts.made(24L * (array == null ? 1 : array.length));
        Meter.charge(array == null ? 1 : 8L * array.length);
        return Arrays.toString(array);
    }

    public static void sort(short[] array) {
        sorting(array.length);
        Arrays.sort(array);
    }

    public static void sort(short[] array, int from, int to) {
        sorting(array.length);
        Arrays.sort(array, from, to);
    }

    public static void fill(char[] array, char value) {
        Walk.read(2L * array.length);
        Arrays.fill(array, value);
    }

    public static void fill(char[] array, int from, int to, char value) {
        Walk.read(2L * array.length);
        Arrays.fill(array, from, to, value);
    }

    public static char[] copyOf(char[] array, int length) {
        made(2L, length);
        return Arrays.copyOf(array, length);
    }

    public static char[] copyOfRange(char[] array, int from, int to) {
        made(2L, (long) to - from);
        return Arrays.copyOfRange(array, from, to);
    }

    public static boolean equals(char[] first, char[] second) {
        Walk.read(2L * (first == null ? 0 : first.length));
        return Arrays.equals(first, second);
    }

    public static int hashCode(char[] array) {
        Meter.charge(array == null ? 1 : array.length);
        return Arrays.hashCode(array);
    }

    public static String toString(char[] array) {
        Texts.made(24L * (array == null ? 1 : array.length));
        Meter.charge(array == null ? 1 : 8L * array.length);
        return Arrays.toString(array);
    }

    public static void sort(char[] array) {
        sorting(array.length);
        Arrays.sort(array);
    }

    public static void sort(char[] array, int from, int to) {
        sorting(array.length);
        Arrays.sort(array, from, to);
    }

    public static void fill(int[] array, int value) {
        Walk.read(4L * array.length);
        Arrays.fill(array, value);
    }

    public static void fill(int[] array, int from, int to, int value) {
        Walk.read(4L * array.length);
        Arrays.fill(array, from, to, value);
    }

    public static int[] copyOf(int[] array, int length) {
        made(4L, length);
        return Arrays.copyOf(array, length);
    }

    public static int[] copyOfRange(int[] array, int from, int to) {
        made(4L, (long) to - from);
        return Arrays.copyOfRange(array, from, to);
    }

    public static boolean equals(int[] first, int[] second) {
        Walk.read(4L * (first == null ? 0 : first.length));
        return Arrays.equals(first, second);
    }

    public static int hashCode(int[] array) {
        Meter.charge(array == null ? 1 : array.length);
        return Arrays.hashCode(array);
    }

    public static String toString(int[] array) {
        Texts.made(24L * (array == null ? 1 : array.length));
        Meter.charge(array == null ? 1 : 8L * array.length);
        return Arrays.toString(array);
    }

    public static void sort(int[] array) {
        sorting(array.length);
        Arrays.sort(array);
    }

    public static void sort(int[] array, int from, int to) {
        sorting(array.length);
        Arrays.sort(array, from, to);
    }

    public static void fill(long[] array, long value) {
        Walk.read(8L * array.length);
        Arrays.fill(array, value);
    }

    public static void fill(long[] array, int from, int to, long value) {
        Walk.read(8L * array.length);
        Arrays.fill(array, from, to, value);
    }

    public static long[] copyOf(long[] array, int length) {
        made(8L, length);
        return Arrays.copyOf(array, length);
    }

    public static long[] copyOfRange(long[] array, int from, int to) {
        made(8L, (long) to - from);
        return Arrays.copyOfRange(array, from, to);
    }

    public static boolean equals(long[] first, long[] second) {
        Walk.read(8L * (first == null ? 0 : first.length));
        return Arrays.equals(first, second);
    }

    public static int hashCode(long[] array) {
        Meter.charge(array == null ? 1 : array.length);
        return Arrays.hashCode(array);
    }

    public static String toString(long[] array) {
        Texts.made(24L * (array == null ? 1 : array.length));
        Meter.charge(array == null ? 1 : 8L * array.length);
        return Arrays.toString(array);
    }

    public static void sort(long[] array) {
        sorting(array.length);
        Arrays.sort(array);
    }

    public static void sort(long[] array, int from, int to) {
        sorting(array.length);
        Arrays.sort(array, from, to);
    }

    public static void fill(float[] array, float value) {
        Walk.read(4L * array.length);
        Arrays.fill(array, value);
    }

    public static void fill(float[] array, int from, int to, float value) {
        Walk.read(4L * array.length);
        Arrays.fill(array, from, to, value);
    }

    public static float[] copyOf(float[] array, int length) {
        made(4L, length);
        return Arrays.copyOf(array, length);
    }

    public static float[] copyOfRange(float[] array, int from, int to) {
        made(4L, (long) to - from);
        return Arrays.copyOfRange(array, from, to);
    }

    public static boolean equals(float[] first, float[] second) {
        Walk.read(4L * (first == null ? 0 : first.length));
        return Arrays.equals(first, second);
    }

    public static int hashCode(float[] array) {
        Meter.charge(array == null ? 1 : array.length);
        return Arrays.hashCode(array);
    }

    public static String toString(float[] array) {
        Texts.made(24L * (array == null ? 1 : array.length));
        Meter.charge(array == null ? 1 : 8L * array.length);
        return Arrays.toString(array);
    }

    public static void sort(float[] array) {
        sorting(array.length);
        Arrays.sort(array);
    }

    public static void sort(float[] array, int from, int to) {
        sorting(array.length);
        Arrays.sort(array, from, to);
    }

    public static void fill(double[] array, double value) {
        Walk.read(8L * array.length);
        Arrays.fill(array, value);
    }

    public static void fill(double[] array, int from, int to, double value) {
        Walk.read(8L * array.length);
        Arrays.fill(array, from, to, value);
    }

    public static double[] copyOf(double[] array, int length) {
        made(8L, length);
        return Arrays.copyOf(array, length);
    }

    public static double[] copyOfRange(double[] array, int from, int to) {
        made(8L, (long) to - from);
        return Arrays.copyOfRange(array, from, to);
    }

    public static boolean equals(double[] first, double[] second) {
        Walk.read(8L * (first == null ? 0 : first.length));
        return Arrays.equals(first, second);
    }

    public static int hashCode(double[] array) {
        Meter.charge(array == null ? 1 : array.length);
        return Arrays.hashCode(array);
    }

    public static String toString(double[] array) {
        Texts.made(24L * (array == null ? 1 : array.length));
        Meter.charge(array == null ? 1 : 8L * array.length);
        return Arrays.toString(array);
    }

    public static void sort(double[] array) {
        sorting(array.length);
        Arrays.sort(array);
    }

    public static void sort(double[] array, int from, int to) {
        sorting(array.length);
        Arrays.sort(array, from, to);
    }

    public static IntStream stream(int[] array) {
        return MeteredIntStream.of(Arrays.stream(array));
    }

    public static IntStream stream(int[] array, int from, int to) {
        return MeteredIntStream.of(Arrays.stream(array, from, to));
    }

    public static void setAll(int[] array, IntUnaryOperator function) {
        Meter.charge(array.length);
        Arrays.setAll(array, function);
    }

    public static LongStream stream(long[] array) {
        return MeteredLongStream.of(Arrays.stream(array));
    }

    public static LongStream stream(long[] array, int from, int to) {
        return MeteredLongStream.of(Arrays.stream(array, from, to));
    }

    public static void setAll(long[] array, IntToLongFunction function) {
        Meter.charge(array.length);
        Arrays.setAll(array, function);
    }

    public static DoubleStream stream(double[] array) {
        return MeteredDoubleStream.of(Arrays.stream(array));
    }

    public static DoubleStream stream(double[] array, int from, int to) {
        return MeteredDoubleStream.of(Arrays.stream(array, from, to));
    }

    public static void setAll(double[] array, IntToDoubleFunction function) {
        Meter.charge(array.length);
        Arrays.setAll(array, function);
    }

    private static void sorting(long elements) {
        Meter.charge(1 + elements * (64 - Long.numberOfLeadingZeros(elements)) / 2);
        Meter.allocate(elements * 8);
    }

    private static void made(long elementBytes, long elements) {
        Walk.read(elementBytes * Math.max(0, elements));
        Meter.allocate(elementBytes * Math.max(0, elements));
    }
}
