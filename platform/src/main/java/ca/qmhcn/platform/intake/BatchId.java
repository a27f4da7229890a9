package ca.qmhcn.platform.intake;

import java.util.UUID;

/// Names a batch, in addresses, in tables and as the folder of its rows.
public record BatchId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
