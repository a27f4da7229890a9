package ca.qmhcn.platform.probes;

import java.util.Map;

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

    static final Map<String, Openness> ROUTES = Map.ofEntries(
            Map.entry("GET /sign-in", Openness.EVERYBODY),
            Map.entry("ANY /error", Openness.EVERYBODY),
            Map.entry("GET /arrive", Openness.SIGNED_IN),
            Map.entry("GET /acting-for", Openness.SIGNED_IN),
            Map.entry("POST /acting-for", Openness.SIGNED_IN),
            Map.entry("GET /members", Openness.SIGNED_IN),
            Map.entry("GET /files", Openness.SIGNED_IN),
            Map.entry("GET /organizations/{organization}/files", Openness.ORGANIZATION),
            Map.entry("POST /organizations/{organization}/files", Openness.ORGANIZATION),
            Map.entry("GET /organizations/{organization}/files/new", Openness.ORGANIZATION),
            Map.entry("GET /organizations/{organization}/files/templates/{table}.csv", Openness.ORGANIZATION),
            Map.entry("POST /organizations/{organization}/files/{upload}/cancel", Openness.ORGANIZATION),
            Map.entry("GET /organizations/{organization}/files/{id}/reading", Openness.ORGANIZATION),
            Map.entry("POST /organizations/{organization}/files/{id}/reading", Openness.ORGANIZATION),
            Map.entry("GET /organizations/{organization}/files/{id}/columns", Openness.ORGANIZATION),
            Map.entry("POST /organizations/{organization}/files/{id}/columns", Openness.ORGANIZATION),
            Map.entry("GET /organizations/{organization}/files/{id}/check", Openness.ORGANIZATION),
            Map.entry("POST /organizations/{organization}/files/{id}/leave-out", Openness.ORGANIZATION),
            Map.entry("POST /organizations/{organization}/files/{id}/file", Openness.ORGANIZATION),
            Map.entry("GET /organizations/{organization}/files/{id}/problems.csv", Openness.ORGANIZATION),
            Map.entry("GET /organizations/{organization}/files/{id}/annotated.csv", Openness.ORGANIZATION),
            Map.entry("GET /organizations/{organization}/files/{id}/preview", Openness.ORGANIZATION),
            Map.entry("POST /organizations/{organization}/files/{id}/commit", Openness.ORGANIZATION),
            Map.entry("GET /organizations/{organization}/files/{id}/commit", Openness.ORGANIZATION),
            Map.entry("GET /organizations/{organization}/batches", Openness.ORGANIZATION),
            Map.entry("GET /organizations/{organization}/batches/{batch}", Openness.ORGANIZATION),
            Map.entry("GET /organizations/{organization}/batches/{batch}/undo", Openness.ORGANIZATION),
            Map.entry("POST /organizations/{organization}/batches/{batch}/undo", Openness.ORGANIZATION));
}
