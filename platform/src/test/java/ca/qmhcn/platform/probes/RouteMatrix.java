package ca.qmhcn.platform.probes;

import java.util.Map;
import java.util.stream.Collectors;

/// Every address of the platform, and who may come there. A new address needs its row here.
final class RouteMatrix {

    private RouteMatrix() {}

    enum Openness {
        /// Anybody; knows no organization.
        EVERYBODY,
        /// Whoever signed in; shows what belongs to the organization they act for.
        SIGNED_IN,
        /// Speaks of an organization in its address: its own people only.
        ORGANIZATION
    }

    static final Map<String, Openness> ROUTES = read("""
            EVERYBODY    GET /
            EVERYBODY    GET /sign-in
            EVERYBODY    ANY /error
            EVERYBODY    GET /network
            EVERYBODY    GET /network/ours-and-official
            EVERYBODY    GET /network/help-lines
            EVERYBODY    GET /framework
            EVERYBODY    GET /framework/{edition}
            EVERYBODY    GET /framework/{edition}/{dimension}
            EVERYBODY    GET /framework/crosswalk
            EVERYBODY    GET /framework/parents
            EVERYBODY    GET /framework/levels
            EVERYBODY    GET /resources
            EVERYBODY    GET /resources/{id}
            EVERYBODY    GET /indicators
            EVERYBODY    GET /indicators/{id}
            EVERYBODY    GET /results
            EVERYBODY    GET /results/{id}
            EVERYBODY    GET /results/{id}/totals.csv
            EVERYBODY    GET /numbers
            EVERYBODY    GET /numbers/{id}
            EVERYBODY    GET /numbers/try
            EVERYBODY    POST /numbers/try
            EVERYBODY    POST /numbers/try/chart.svg
            EVERYBODY    POST /numbers/try/table.csv
            EVERYBODY    GET /why-withheld
            SIGNED_IN    GET /arrive
            SIGNED_IN    GET /releases
            SIGNED_IN    GET /releases/{id}
            SIGNED_IN    POST /releases/{id}/steps
            SIGNED_IN    GET /releases/leaving
            SIGNED_IN    POST /releases/leaving
            SIGNED_IN    GET /acting-for
            SIGNED_IN    POST /acting-for
            SIGNED_IN    GET /members
            SIGNED_IN    GET /measure
            SIGNED_IN    GET /measure/{id}
            ORGANIZATION GET /organizations/{organization}
            ORGANIZATION GET /organizations/{organization}/indicators/{id}
            ORGANIZATION GET /organizations/{organization}/indicators/{id}/comparison
            ORGANIZATION GET /organizations/{organization}/indicators/{id}/funnel.svg
            ORGANIZATION GET /organizations/{organization}/indicators/{id}/totals.csv
            ORGANIZATION GET /organizations/{organization}/indicators/{id}/series.csv
            ORGANIZATION GET /organizations/{organization}/indicators/{id}/chart.svg
            ORGANIZATION GET /organizations/{organization}/floor
            ORGANIZATION POST /organizations/{organization}/floor
            ORGANIZATION GET /organizations/{organization}/published
            ORGANIZATION GET /organizations/{organization}/published/{id}
            SIGNED_IN    GET /files
            ORGANIZATION GET /organizations/{organization}/files
            ORGANIZATION POST /organizations/{organization}/files
            ORGANIZATION GET /organizations/{organization}/files/new
            ORGANIZATION GET /organizations/{organization}/files/templates/{table}.csv
            ORGANIZATION GET /organizations/{organization}/files/templates/{table}.json
            ORGANIZATION GET /organizations/{organization}/files/templates/{table}.xlsx
            ORGANIZATION POST /organizations/{organization}/files/{upload}/cancel
            ORGANIZATION GET /organizations/{organization}/files/{id}/reading
            ORGANIZATION POST /organizations/{organization}/files/{id}/reading
            ORGANIZATION GET /organizations/{organization}/files/{id}/columns
            ORGANIZATION POST /organizations/{organization}/files/{id}/columns
            ORGANIZATION GET /organizations/{organization}/files/{id}/check
            ORGANIZATION POST /organizations/{organization}/files/{id}/leave-out
            ORGANIZATION POST /organizations/{organization}/files/{id}/file
            ORGANIZATION GET /organizations/{organization}/files/{id}/problems.csv
            ORGANIZATION GET /organizations/{organization}/files/{id}/annotated.csv
            ORGANIZATION GET /organizations/{organization}/files/{id}/preview
            ORGANIZATION POST /organizations/{organization}/files/{id}/commit
            ORGANIZATION GET /organizations/{organization}/files/{id}/commit
            ORGANIZATION GET /organizations/{organization}/batches
            ORGANIZATION GET /organizations/{organization}/batches/{batch}
            ORGANIZATION GET /organizations/{organization}/batches/{batch}/undo
            ORGANIZATION POST /organizations/{organization}/batches/{batch}/undo
            """);

    private static Map<String, Openness> read(String table) {
        return table.lines()
                .map(line -> line.split(" +", 2))
                .collect(Collectors.toMap(row -> row[1], row -> Openness.valueOf(row[0])));
    }
}
