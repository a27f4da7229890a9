package ca.qmhcn.platform.framework;

/// Names a dimension within its edition: `recovery-oriented`.
public record DimensionId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
