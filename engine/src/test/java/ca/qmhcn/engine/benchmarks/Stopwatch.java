package ca.qmhcn.engine.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/// Seconds on the wall and of processors. The machine may be busy with other things: compare what one run measured.
record Stopwatch(double wall, double cpu) {

    private static final int TIMES = 3;

    static Stopwatch once(Supplier<?> work) {
        var cpu = cpuSeconds();
        var begun = System.nanoTime();
        if (work.get() == null) {
            throw new IllegalStateException("Nothing came of it");
        }
        return new Stopwatch((System.nanoTime() - begun) / 1e9, cpuSeconds() - cpu);
    }

    /// The least of each of three.
    static Stopwatch best(Supplier<?> work) {
        var best = once(work);
        for (var i = 1; i < TIMES; i++) {
            best = best.least(once(work));
        }
        return best;
    }

    Stopwatch least(Stopwatch other) {
        return new Stopwatch(Math.min(wall, other.wall), Math.min(cpu, other.cpu));
    }

    Stopwatch plus(Stopwatch other) {
        return new Stopwatch(wall + other.wall, cpu + other.cpu);
    }

    /// How many times the other's processor time this took, and the same of the wall.
    String times(Stopwatch other) {
        return "%.2f× processor, %.2f× wall".formatted(cpu / other.cpu, wall / other.wall);
    }

    @Override
    public String toString() {
        return "%.2f s processor, %.2f s wall".formatted(cpu, wall);
    }

    /// The most memory this process ever had, in megabytes.
    static long peakMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException elsewhere) {
            return 0;
        }
    }

    static double cpuSeconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1e3;
    }
}
