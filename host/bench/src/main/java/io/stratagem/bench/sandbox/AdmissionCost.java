package io.stratagem.bench.sandbox;

import io.stratagem.sandbox.Inspection;
import io.stratagem.sandbox.StrategyAdmission;
import io.stratagem.sandbox.Verdict;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** How long one admission takes, from the file to the bytes of the new jar, once the host is warm. */
public final class AdmissionCost {
    private static final int CLASSES = 50;
    private static final int WARMING = 40;
    private static final int MEASURED = 41;

    private AdmissionCost() {}

    /** Prints the first admission, and the median of many, in milliseconds of wall time and of CPU time. */
    public static void main(String[] arguments) throws IOException {
        Path jar = Files.createTempFile("wide", ".jar");
        try {
            WideBundle.of(CLASSES).writeTo(jar);
            long start = System.nanoTime();
            StrategyAdmission admission = StrategyAdmission.jdk25();
            admit(admission, jar);
            System.out.printf("first, list included: %.0f ms%n", (System.nanoTime() - start) / 1e6);
            for (int i = 0; i < WARMING; i++) {
                admit(admission, jar);
            }
            double[] wall = new double[MEASURED];
            double[] cpu = new double[MEASURED];
            for (int i = 0; i < MEASURED; i++) {
                long wallStart = System.nanoTime();
                long cpuStart = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                admit(admission, jar);
                cpu[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuStart) / 1e6;
                wall[i] = (System.nanoTime() - wallStart) / 1e6;
            }
            Arrays.sort(wall);
            Arrays.sort(cpu);
            System.out.printf(
                    "%d classes, warm: median %.1f ms wall, %.1f ms CPU%n",
                    CLASSES, wall[MEASURED / 2], cpu[MEASURED / 2]);
        } finally {
            Files.delete(jar);
        }
    }

    private static void admit(StrategyAdmission admission, Path jar) {
        Inspection inspection = admission.inspect(jar);
        if (!(inspection.verdict() instanceof Verdict.Admitted admitted)
                || admitted.bundle().classNames().size() != CLASSES) {
            throw new IllegalStateException(inspection.verdict().toString());
        }
    }
}
