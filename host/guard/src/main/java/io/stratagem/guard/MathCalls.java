package io.stratagem.guard;

/** Functions of Math whose last bit may differ between machines, by those of StrictMath. */
@StandsIn(of = Math.class)
@Cost(CostClass.DET)
public final class MathCalls {
    private MathCalls() {}

    public static double sin(double x) {
        return StrictMath.sin(x);
    }

    public static double cos(double x) {
        return StrictMath.cos(x);
    }

    public static double tan(double x) {
        return StrictMath.tan(x);
    }

    public static double asin(double x) {
        return StrictMath.asin(x);
    }

    public static double acos(double x) {
        return StrictMath.acos(x);
    }

    public static double atan(double x) {
        return StrictMath.atan(x);
    }

    public static double exp(double x) {
        return StrictMath.exp(x);
    }

    public static double log(double x) {
        return StrictMath.log(x);
    }

    public static double log10(double x) {
        return StrictMath.log10(x);
    }

    public static double cbrt(double x) {
        return StrictMath.cbrt(x);
    }

    public static double sinh(double x) {
        return StrictMath.sinh(x);
    }

    public static double cosh(double x) {
        return StrictMath.cosh(x);
    }

    public static double tanh(double x) {
        return StrictMath.tanh(x);
    }

    public static double expm1(double x) {
        return StrictMath.expm1(x);
    }

    public static double log1p(double x) {
        return StrictMath.log1p(x);
    }

    public static double atan2(double x, double y) {
        return StrictMath.atan2(x, y);
    }

    public static double pow(double x, double y) {
        return StrictMath.pow(x, y);
    }

    public static double hypot(double x, double y) {
        return StrictMath.hypot(x, y);
    }
}
