package ca.qmhcn.platform.framework;

/// Names an edition of the framework, as its folder in the content does: `edition-2021`.
public record EditionId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
