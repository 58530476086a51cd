package io.stratagem.sandbox.weave;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.guard.Budget;
import io.stratagem.guard.StandIns;
import io.stratagem.sandbox.testing.CompiledSources;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the libraries compute, to the last bit: woven as plain, with the functions of StrictMath in place of those of Math. */
@Tag("thorough")
class LibraryResultTest {
    private static final Budget PLENTY = new Budget(1_000_000_000, 8L << 30, 2000);

    /** Some of what each library is used for; every number is given bit by bit. */
    enum Computation {
        COMMONS_MATH(Library.COMMONS_MATH, """
                package computed;
                import org.apache.commons.math3.distribution.*;
                import org.apache.commons.math3.linear.*;
                import org.apache.commons.math3.stat.descriptive.*;
                import org.apache.commons.math3.stat.regression.*;
                import org.apache.commons.math3.transform.*;
                import org.apache.commons.math3.analysis.interpolation.*;
                import org.apache.commons.math3.optim.*;
                import org.apache.commons.math3.optim.nonlinear.scalar.*;
                import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.*;
                public class Run {
                    static String bits(double... values) { StringBuilder out = new StringBuilder(); for (double v : values) out.append(Long.toHexString(Double.doubleToRawLongBits(v))).append(' '); return out.toString(); }
                    static double[] series(int n) { double[] s = new double[n]; long x = 42; for (int i = 0; i < n; i++) { x = x * 6364136223846793005L + 1442695040888963407L; s[i] = 100 + (x >> 40) / 1e5 + i * 0.01; } return s; }
                    public static String run() {
                        String out = "";
                        double[] data = series(256);
                        double[][] x = new double[200][4]; double[] y = new double[200];
                        for (int i = 0; i < 200; i++) { y[i] = data[i]; for (int j = 0; j < 4; j++) x[i][j] = data[(i * 7 + j * 31) % 256] * (j + 1); }
                        OLSMultipleLinearRegression ols = new OLSMultipleLinearRegression(); ols.newSampleData(y, x);
                        out += bits(ols.estimateRegressionParameters()) + bits(ols.calculateRSquared()) + bits(ols.estimateRegressionParametersStandardErrors());
                        org.apache.commons.math3.complex.Complex[] f = new FastFourierTransformer(DftNormalization.STANDARD).transform(data, TransformType.FORWARD);
                        for (int i = 0; i < 256; i += 13) out += bits(f[i].getReal(), f[i].getImaginary(), f[i].abs());
                        NormalDistribution n = new NormalDistribution(null, 1, 2); TDistribution t = new TDistribution(null, 7); GammaDistribution g = new GammaDistribution(null, 2, 3);
                        for (double p = 0.05; p < 1; p += 0.1) out += bits(n.inverseCumulativeProbability(p), t.inverseCumulativeProbability(p), g.cumulativeProbability(p * 10), n.density(p));
                        RealMatrix m = new Array2DRowRealMatrix(new double[][] {{4, 1, 2}, {1, 3, 0.5}, {2, 0.5, 5}}); EigenDecomposition e = new EigenDecomposition(m);
                        out += bits(e.getRealEigenvalues()) + bits(new LUDecomposition(m).getSolver().solve(new ArrayRealVector(new double[] {1, 2, 3})).toArray()) + bits(new SingularValueDecomposition(m).getSingularValues()) + bits(new CholeskyDecomposition(m).getDeterminant());
                        DescriptiveStatistics d = new DescriptiveStatistics(data); out += bits(d.getMean(), d.getStandardDeviation(), d.getSkewness(), d.getKurtosis(), d.getPercentile(37));
                        out += bits(new SplineInterpolator().interpolate(new double[] {0, 1, 2, 3, 4}, new double[] {1, 3, 2, 5, 4}).value(2.3));
                        PointValuePair best = new NelderMeadHolder().run(); out += bits(best.getPoint()) + bits(best.getValue());
                        try { new CholeskyDecomposition(new Array2DRowRealMatrix(new double[][] {{1, 2}, {2, 1}})); } catch (NonPositiveDefiniteMatrixException refused) { out += refused.getRow(); }
                        return out;
                    }
                    static class NelderMeadHolder { PointValuePair run() { return new SimplexOptimizer(1e-10, 1e-12).optimize(new MaxEval(2000), new ObjectiveFunction(p -> Math.pow(p[0] - 1, 2) + Math.exp(p[1]) - p[1] * Math.log(3)), GoalType.MINIMIZE, new InitialGuess(new double[] {5, 5}), new NelderMeadSimplex(2)); } }
                }
                """),
        HIPPARCHUS(Library.HIPPARCHUS, """
                package computed;
                import org.hipparchus.linear.*;
                import org.hipparchus.distribution.continuous.*;
                import org.hipparchus.analysis.interpolation.*;
                import org.hipparchus.analysis.solvers.*;
                import org.hipparchus.analysis.integration.*;
                import org.hipparchus.util.*;
                import org.hipparchus.special.*;
                public class Run {
                    static String bits(double... values) { StringBuilder out = new StringBuilder(); for (double v : values) out.append(Long.toHexString(Double.doubleToRawLongBits(v))).append(' '); return out.toString(); }
                    public static String run() {
                        String out = "";
                        RealMatrix m = new Array2DRowRealMatrix(new double[][] {{4, 1, 2}, {1, 3, 0.5}, {2, 0.5, 5}});
                        out += bits(new EigenDecompositionSymmetric(m).getEigenvalues()) + bits(new QRDecomposition(m).getSolver().solve(new ArrayRealVector(new double[] {1, 2, 3})).toArray()) + bits(new SingularValueDecomposition(m).getSingularValues());
                        NormalDistribution n = new NormalDistribution(1, 2); TDistribution t = new TDistribution(7);
                        for (double p = 0.05; p < 1; p += 0.1) out += bits(n.inverseCumulativeProbability(p), t.cumulativeProbability(p), Gamma.logGamma(p), Erf.erf(p), FastMath.sinh(p), FastMath.pow(p, 2.7));
                        out += bits(new BrentSolver().solve(200, x -> Math.cos(x) - x, 0, 1), new SimpsonIntegrator().integrate(5000, x -> Math.exp(-x * x), 0, 2));
                        out += bits(new AkimaSplineInterpolator().interpolate(new double[] {0, 1, 2, 3, 4, 5}, new double[] {1, 3, 2, 5, 4, 6}).value(2.3));
                        out += new Decimal64Like().run() + MathArrays.linearCombination(1.1, 2.2, 3.3, 4.4) + CombinatoricsUtils.binomialCoefficient(30, 12) + Precision.round(2.34567, 3);
                        return out;
                    }
                    static class Decimal64Like { String run() { org.hipparchus.dfp.DfpField f = new org.hipparchus.dfp.DfpField(30); return f.newDfp(2).sqrt().add(f.getPi()).toString(); } }
                }
                """),
        TA4J(Library.TA4J, """
                package computed;
                import java.time.*;
                import org.ta4j.core.*;
                import org.ta4j.core.backtest.*;
                import org.ta4j.core.indicators.*;
                import org.ta4j.core.indicators.averages.*;
                import org.ta4j.core.indicators.helpers.*;
                import org.ta4j.core.indicators.statistics.*;
                import org.ta4j.core.num.*;
                import org.ta4j.core.rules.*;
                public class Run {
                    static String bits(Indicator<Num> i, int n) { StringBuilder out = new StringBuilder(); for (int k = n - 20; k < n; k++) { Num v = i.getValue(k); out.append(v).append(' ').append(Long.toHexString(Double.doubleToRawLongBits(v.doubleValue()))).append(' '); } return out.toString(); }
                    static String with(NumFactory numbers, int n) {
                        BarSeries s = new BaseBarSeriesBuilder().withName("s").withNumFactory(numbers).build();
                        long x = 42; double p = 100;
                        for (int i = 0; i < n; i++) {
                            x = x * 6364136223846793005L + 1442695040888963407L; p += (x >> 40) / 1e7;
                            s.barBuilder().timePeriod(Duration.ofDays(1)).endTime(Instant.ofEpochSecond(86_400L * (i + 1))).openPrice(p).highPrice(p + 1).lowPrice(p - 1).closePrice(p + 0.5).volume(1000 + i).add();
                        }
                        ClosePriceIndicator c = new ClosePriceIndicator(s); MACDIndicator macd = new MACDIndicator(c, 12, 26); RSIIndicator rsi = new RSIIndicator(c, 14);
                        String out = bits(macd, n) + bits(rsi, n) + bits(new EMAIndicator(c, 9), n) + bits(new ATRIndicator(s, 14), n) + bits(new StandardDeviationIndicator(c, 20), n) + bits(new WMAIndicator(c, 7), n);
                        Strategy strategy = new BaseStrategy(new CrossedUpIndicatorRule(rsi, numbers.numOf(50)), new CrossedDownIndicatorRule(rsi, numbers.numOf(50)));
                        TradingRecord record = new BarSeriesManager(s).run(strategy);
                        return out + record.getPositionCount() + record.getPositions().stream().map(q -> q.getProfit().toString()).toList();
                    }
                    public static String run() { return with(DoubleNumFactory.getInstance(), 200) + with(DecimalNumFactory.getInstance(), 120); }
                }
                """);

        private final Library library;
        private final String source;

        Computation(Library library, String source) {
            this.library = library;
            this.source = source;
        }

        private List<byte[]> classes() {
            List<byte[]> classes = new ArrayList<>(library.classes());
            classes.addAll(CompiledSources.compile(source).values());
            return classes;
        }
    }

    @ParameterizedTest
    @EnumSource
    void isTheSameWovenAsPlain(Computation computation) throws Exception {
        List<byte[]> classes = computation.classes();
        Object strict = Metered.call(WovenLoader.plain(withStrictMath(classes)), "computed.Run", "run")
                .call();

        Metered.Outcome woven =
                Metered.run(PLENTY, Metered.call(WovenLoader.woven(classes, StandIns.all()), "computed.Run", "run"));

        assertThat(woven.thrown()).isNull();
        assertThat(woven.value()).isEqualTo(strict);
    }

    /** Made without the weaver. */
    private static Collection<byte[]> withStrictMath(Collection<byte[]> classes) {
        Set<String> strict = Arrays.stream(StrictMath.class.getMethods())
                .map(method -> method.getName())
                .collect(Collectors.toSet());
        ClassDesc math = ClassDesc.of("java.lang.Math");
        ClassDesc strictMath = ClassDesc.of("java.lang.StrictMath");
        ClassTransform transform = ClassTransform.transformingMethodBodies((code, element) -> {
            if (element instanceof InvokeInstruction call
                    && call.owner().asSymbol().equals(math)
                    && strict.contains(call.name().stringValue())) {
                code.invokestatic(strictMath, call.name().stringValue(), call.typeSymbol());
            } else {
                code.with(element);
            }
        });
        ClassFile classFile = ClassFile.of(
                ClassFile.ClassHierarchyResolverOption.of(new ClassWorld(classes, WovenLoader::outside).resolver()));
        List<byte[]> made = new ArrayList<>();
        for (byte[] bytes : classes) {
            boolean usesMath =
                    new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).contains("java/lang/Math");
            made.add(usesMath ? classFile.transformClass(classFile.parse(bytes), transform) : bytes);
        }
        return made;
    }
}
