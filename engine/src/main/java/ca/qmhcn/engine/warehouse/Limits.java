package ca.qmhcn.engine.warehouse;

/// How much of the machine one warehouse may take.
///
/// @param memoryMegabytes of the analytic engine; what does not fit is spilled to the warehouse's folder
public record Limits(int memoryMegabytes, int threads) {

    public static final Limits MODEST = new Limits(512, 2);

    public Limits {
        if (memoryMegabytes < 64 || threads < 1) {
            throw new IllegalArgumentException(
                    "Too little to work with: %d MB, %d threads".formatted(memoryMegabytes, threads));
        }
    }
}
