package ca.qmhcn.platform.probes;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.platform.DemonstrationTest;
import ca.qmhcn.platform.probes.RouteMatrix.Openness;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

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
        var told = new TreeMap<String, String>();
        for (var route : routes(Openness.ORGANIZATION)) {
            var another = ask(visitor, route, "fallow-lake");
            var missing = ask(visitor, route, "nowhere-at-all");
            if (another.statusCode() != 404 && another.statusCode() != 403) {
                told.put(route, "answers " + another.statusCode());
            } else if (another.statusCode() != missing.statusCode()) {
                told.put(route, another.statusCode() + ", but a missing one " + missing.statusCode());
            } else if (!plain(another.body(), "fallow-lake").equals(plain(missing.body(), "nowhere-at-all"))) {
                told.put(route, "another body than for a missing one");
            }
        }
        assertThat(told).isEmpty();
    }

    @Test
    void whoIsNotSignedInIsAskedToSignIn() {
        var visitor = visitor();
        for (var route : Stream.concat(routes(Openness.ORGANIZATION).stream(), routes(Openness.SIGNED_IN).stream())
                .toList()) {
            for (var organization : List.of("fallow-lake", "nowhere-at-all")) {
                var answer = ask(visitor, route, organization);
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
                assertThat(ask(visitor, route, "amberwick").statusCode())
                        .as(route)
                        .isEqualTo(403);
            }
        }
    }

    private HttpResponse<String> ask(Visitor visitor, String route, String organization) {
        var method = route.substring(0, route.indexOf(' '));
        var path = route.substring(route.indexOf(' ') + 1)
                .replace("{organization}", organization)
                .replace("{table}", "referral");
        var address = VARIABLE.matcher(path)
                .replaceAll(UUID.nameUUIDFromBytes(new byte[] {7}).toString());
        return method.equals("POST")
                ? visitor.post(address, Map.of("organization", organization))
                : visitor.get(address);
    }

    /// Without what differs for honest reasons: the address itself in the language link, and the form's token.
    private static String plain(String body, String organization) {
        return body.replace(organization, "…").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
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
