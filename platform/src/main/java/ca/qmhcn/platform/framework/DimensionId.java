package ca.qmhcn.platform.framework;

import com.fasterxml.jackson.annotation.JsonCreator;

/// Names a dimension within its edition: `recovery-oriented`.
public record DimensionId(String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DimensionId {}

    @Override
    public String toString() {
        return value;
    }
}
