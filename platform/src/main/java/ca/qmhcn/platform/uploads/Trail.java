package ca.qmhcn.platform.uploads;

import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.uploads.Upload.Step;

/// Where in the work on a file a page is: its addresses, for the pages.
record Trail(OrganizationId organization, Upload upload, TableDefinition table, Step here) {

    static String files(OrganizationId organization) {
        return "/organizations/" + organization + "/files";
    }

    static String batches(OrganizationId organization) {
        return "/organizations/" + organization + "/batches";
    }

    static String step(OrganizationId organization, UploadId upload, String part) {
        return files(organization) + "/" + upload + "/" + part;
    }

    String files() {
        return files(organization);
    }

    /// A page or an action of this upload: `columns`, `problems.csv`.
    String to(String part) {
        return step(organization, upload.id(), part);
    }
}
