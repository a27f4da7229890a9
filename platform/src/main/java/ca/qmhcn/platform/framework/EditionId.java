package ca.qmhcn.platform.framework;

import com.fasterxml.jackson.annotation.JsonCreator;

/// Names an edition of the framework, as its folder in the content does: `edition-2021`.
public record EditionId(String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EditionId {}

    @Override
    public String toString() {
        return value;
    }
}
