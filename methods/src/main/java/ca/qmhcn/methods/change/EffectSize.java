package ca.qmhcn.methods.change;

/// How much better a group of people is at the end, in deviations at the start: `(m₁ − m₂) / s₁`, turned so that
/// above 0 is better.
///
/// Uncontrolled: some of it would have come without care. Becker (1988), doi:10.1111/j.2044-8317.1988.tb00901.x.
public final class EffectSize {

    private EffectSize() {}

    public static double of(Norm start, double meanAtEnd, Better better) {
        var size = better.sign() * (meanAtEnd - start.mean()) / start.deviation();
        if (!Double.isFinite(size)) {
            throw new IllegalArgumentException("Not a mean at the end: %s".formatted(meanAtEnd));
        }
        return size;
    }
}
