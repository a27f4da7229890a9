package ca.qmhcn.platform.uploads;

import java.util.UUID;

/// Names a file somebody is working on.
record UploadId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
