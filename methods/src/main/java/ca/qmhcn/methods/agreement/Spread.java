package ca.qmhcn.methods.agreement;

/// Values moved and stretched so that the smallest is 0 and the largest 1: squares neither overflow nor
/// vanish.
final class Spread {

    private Spread() {}

    static double[] unit(double[] values) {
        var lowest = Double.POSITIVE_INFINITY;
        var highest = Double.NEGATIVE_INFINITY;
        for (var value : values) {
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
        }
        var range = highest - lowest;
        var unit = new double[values.length];
        for (var i = 0; range > 0 && i < values.length; i++) {
            unit[i] = (values[i] - lowest) / range;
        }
        return unit;
    }
}
