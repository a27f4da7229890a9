package ca.qmhcn.platform.probes;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.platform.DemonstrationTest;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.intake.Batches;
import ca.qmhcn.platform.probes.RouteMatrix.Openness;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every address, tried by every role with another organization's names: all answer as for what does not exist (T7).
@DemonstrationTest
class RoutesTest {

    private static final String PASSWORD = "harbour lights at dusk";
    private static final String NOTHING = "11111111-1111-4111-8111-111111111111";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private Batches batches;

    @LocalServerPort
    private int port;

    @Test
    void everyAddressHasItsRow() {
        assertThat(routes()).containsExactlyInAnyOrderElementsOf(RouteMatrix.ROUTES.keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secretariat@demo.example",
                "quality@amberwick.example",
                "steward@amberwick.example",
                "reader@amberwick.example"
            })
    void anothersAddressAnswersAsAMissingOne(String email) {
        var visitor = visitor().signIn(email, PASSWORD);
        var another = new Names("fallow-lake", anothersUpload(), anothersBatch());
        var missing = new Names("nowhere-at-all", NOTHING, NOTHING);
        assertThat(routes(Openness.ORGANIZATION).stream()
                        .map(route -> difference(visitor, route, another, missing))
                        .flatMap(Optional::stream))
                .isEmpty();
    }

    /// One's own organization in the address, and in it the name of what belongs to another.
    @Test
    void anothersThingsAreNotUnderOnesOwnAddress() {
        var visitor = visitor().signIn("steward@amberwick.example", PASSWORD);
        var another = new Names("amberwick", anothersUpload(), anothersBatch());
        var missing = new Names("amberwick", NOTHING, NOTHING);
        var named = routes(Openness.ORGANIZATION).stream()
                .filter(route -> route.contains("/files/{") || route.contains("/batches/{"))
                .toList();
        assertThat(named).hasSizeGreaterThan(10);
        assertThat(named.stream()
                        .map(route -> difference(visitor, route, another, missing))
                        .flatMap(Optional::stream))
                .isEmpty();
    }

    private static Optional<String> difference(Visitor visitor, String route, Names another, Names missing) {
        var there = ask(visitor, route, another);
        var nowhere = ask(visitor, route, missing);
        if (there.statusCode() != 404 && there.statusCode() != 403) {
            return Optional.of(route + " answers " + there.statusCode());
        }
        return there.statusCode() == nowhere.statusCode()
                        && another.without(there).equals(missing.without(nowhere))
                ? Optional.empty()
                : Optional.of(route + " answers otherwise than for what does not exist: " + there.statusCode() + " and "
                        + nowhere.statusCode());
    }

    private String anothersBatch() {
        return batches.all(new OrganizationId("fallow-lake")).getFirst().id().toString();
    }

    private String anothersUpload() {
        var visitor = visitor().signIn("steward@fallow-lake.example", PASSWORD);
        var answer = visitor.postFile(
                "/organizations/fallow-lake/files",
                "learning_month",
                "unit,month,course,eligible,in_date\nProbe %s,2026-05,recovery,10,5\n".formatted(UUID.randomUUID()));
        var begun = Pattern.compile("/files/([^/]+)/reading")
                .matcher(answer.headers().firstValue("Location").orElse(""));
        assertThat(begun.find()).as("the upload was taken").isTrue();
        return begun.group(1);
    }

    /// What stands in an address.
    private record Names(String organization, String upload, String batch) {

        /// The page without what differs for honest reasons: the address in its language link, and the form's token.
        String without(HttpResponse<String> answer) {
            return answer.body()
                    .replace(organization, "…")
                    .replace(upload, "…")
                    .replace(batch, "…")
                    .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
        }
    }

    /// So that the answers above are not those of addresses that never work.
    @Test
    void onesOwnAddressesAnswer() {
        var visitor = visitor().signIn("quality@amberwick.example", PASSWORD);
        for (var route : routes(Openness.ORGANIZATION)) {
            if (route.startsWith("GET ") && !route.matches(".*/(files/\\{|batches/\\{|templates/).*")) {
                assertThat(ask(visitor, route, new Names("amberwick", NOTHING, NOTHING))
                                .statusCode())
                        .as(route)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void whoIsNotSignedInIsAskedToSignIn() {
        var visitor = visitor();
        for (var route : Stream.concat(routes(Openness.ORGANIZATION).stream(), routes(Openness.SIGNED_IN).stream())
                .toList()) {
            for (var organization : List.of("fallow-lake", "nowhere-at-all")) {
                var answer = ask(visitor, route, new Names(organization, NOTHING, NOTHING));
                assertThat(answer.statusCode()).as(route).isEqualTo(302);
                assertThat(answer.headers().firstValue("Location").orElse(""))
                        .as(route)
                        .endsWith("/sign-in");
            }
        }
    }

    @Test
    void aFormWithoutOurTokenIsRefused() {
        var visitor = visitor().signIn("steward@amberwick.example", PASSWORD).withoutToken();
        for (var route : routes()) {
            if (route.startsWith("POST ")) {
                assertThat(ask(visitor, route, new Names("amberwick", NOTHING, NOTHING))
                                .statusCode())
                        .as(route)
                        .isEqualTo(403);
            }
        }
    }

    private static HttpResponse<String> ask(Visitor visitor, String route, Names names) {
        var method = route.substring(0, route.indexOf(' '));
        var path = route.substring(route.indexOf(' ') + 1)
                .replace("{organization}", names.organization())
                .replace("/indicators/{id}", "/indicators/cancelled-by-the-service")
                .replace("/published/{id}", "/published/recovery")
                .replaceAll("/files/\\{(id|upload)}", "/files/" + names.upload())
                .replace("{batch}", names.batch())
                .replace("{table}", "referral")
                .replaceAll("\\{[^}]+}", "nothing");
        return method.equals("POST")
                ? visitor.post(path, Map.of("organization", names.organization(), "rows", "1", "then", "on"))
                : visitor.get(path);
    }

    private Visitor visitor() {
        return new Visitor("http://127.0.0.1:" + port);
    }

    private List<String> routes(Openness openness) {
        return routes().stream()
                .filter(route -> RouteMatrix.ROUTES.get(route) == openness)
                .toList();
    }

    private List<String> routes() {
        var routes = new ArrayList<String>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().forEach(pattern -> {
                    var methods = mapping.getMethodsCondition().getMethods();
                    if (methods.isEmpty()) {
                        routes.add("ANY " + pattern);
                    }
                    methods.forEach(method -> routes.add(method + " " + pattern));
                }));
        return routes.stream().sorted().toList();
    }
}
