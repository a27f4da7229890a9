package ca.qmhcn.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ca.qmhcn.platform.PlatformTest;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Signing in, and acting for an organization.
@PlatformTest
class SignInTest {

    private static final String PASSWORD = "four horses by a lake";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private People people;

    private final String email = UUID.randomUUID() + "@example.org";
    private final OrganizationId first = new OrganizationId("first-" + UUID.randomUUID());
    private final OrganizationId second = new OrganizationId("second-" + UUID.randomUUID());

    @BeforeEach
    void somebodyBelongsToTwoOrganizations() {
        var person = people.add(email, "Somebody", PASSWORD);
        people.join(person, first, Role.QUALITY_LEAD);
        people.join(person, second, Role.READER);
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressGetTheSameAnswer() {
        var wrong = signIn(email, "not the password at all");
        var unknown = signIn("nobody-" + email, PASSWORD);
        assertThat(wrong).hasStatus3xxRedirection().hasRedirectedUrl("/sign-in?again");
        assertThat(unknown).hasStatus3xxRedirection().hasRedirectedUrl("/sign-in?again");
    }

    @Test
    void pagesOfMembersAskForSigningIn() {
        assertThat(browser.get().uri("/members"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .endsWith("/sign-in");
    }

    @Test
    void whoBelongsToTwoChoosesAndTheSessionGetsANewName() {
        var session = session(signIn(email, PASSWORD));
        assertThat(browser.get().uri("/arrive").cookie(session)).hasRedirectedUrl("/acting-for");
        var chosen = act(session, first);
        assertThat(chosen).hasRedirectedUrl("/organizations/" + first);
        assertThat(session(chosen).getValue()).isNotEqualTo(session.getValue());
        assertThat(browser.get().uri("/arrive").cookie(session(chosen))).hasRedirectedUrl("/organizations/" + first);
        assertThat(browser.get().uri("/arrive").cookie(session))
                .as("the old name leads nowhere")
                .redirectedUrl()
                .endsWith("/sign-in");
    }

    @Test
    void nobodyActsForAnOrganizationTheyDoNotBelongTo() {
        var session = session(signIn(email, PASSWORD));
        assertThat(act(session, new OrganizationId("another"))).hasStatus(404);
        assertThat(browser.get().uri("/arrive").cookie(session)).hasRedirectedUrl("/acting-for");
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        assertThat(browser.post().uri("/sign-in").param("email", email).param("password", PASSWORD))
                .hasStatus(403);
    }

    @Test
    void guessingIsSlowedDown() {
        for (var i = 0; i < 5; i++) {
            assertThat(signIn(email, "wrong " + i)).hasStatus3xxRedirection();
        }
        assertThat(signIn(email, PASSWORD)).hasStatus(429).headers().containsHeader("Retry-After");
    }

    @Test
    void anAddressWrittenOtherwiseIsSlowedDownTheSame() {
        for (var i = 0; i < 5; i++) {
            signIn(email, "wrong " + i);
        }
        assertThat(browser.post()
                        .uri(java.net.URI.create("/sign%2Din"))
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr("source of " + email);
                            return request;
                        })
                        .param("email", email)
                        .param("password", PASSWORD))
                .hasStatus(429);
    }

    @Test
    void aGuesserElsewhereDoesNotLockTheOwnerOut() {
        for (var i = 0; i < 6; i++) {
            signIn(email, "wrong " + i);
        }
        assertThat(browser.post()
                        .uri("/sign-in")
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr("the owner's place " + email);
                            return request;
                        })
                        .param("email", email)
                        .param("password", PASSWORD))
                .hasRedirectedUrl("/arrive");
    }

    @Test
    void everyPageKeepsToItsPolicy() {
        assertThat(browser.get().uri("/sign-in"))
                .hasStatusOk()
                .headers()
                .hasValue("Content-Security-Policy", SecurityConfiguration.CONTENT_POLICY)
                .hasValue("Referrer-Policy", "no-referrer")
                .hasValue("X-Content-Type-Options", "nosniff");
        assertThat(SecurityConfiguration.CONTENT_POLICY).doesNotContain("unsafe");
    }

    @Test
    void theSignInPageReadsInFrench() {
        assertThat(browser.get().uri("/sign-in").header("Accept-Language", "fr-CA"))
                .bodyText()
                .contains("<html lang=\"fr\">", "Se connecter", "9-8-8", "Mot de passe")
                .doesNotContain("Password", "Sign in");
    }

    @Test
    void organizationsAreNamedByWords() {
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrganizationId("../etc"));
    }

    private MvcTestResult signIn(String email, String password) {
        return browser.post()
                .uri("/sign-in")
                .with(csrf())
                .with(request -> {
                    // each test guesses from a source of its own
                    request.setRemoteAddr("source of " + this.email);
                    return request;
                })
                .param("email", email)
                .param("password", password)
                .exchange();
    }

    private MvcTestResult act(Cookie session, OrganizationId organization) {
        return browser.post()
                .uri("/acting-for")
                .with(csrf())
                .cookie(session)
                .param("organization", organization.value())
                .exchange();
    }

    private static Cookie session(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("SESSION"));
    }
}
