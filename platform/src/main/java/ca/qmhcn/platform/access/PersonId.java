package ca.qmhcn.platform.access;

import java.util.UUID;

/// Names a person who can sign in.
public record PersonId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
