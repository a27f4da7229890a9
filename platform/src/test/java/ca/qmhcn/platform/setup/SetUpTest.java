package ca.qmhcn.platform.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ca.qmhcn.platform.PlatformTest;
import ca.qmhcn.platform.database.Installation;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// An empty installation is set up by whoever can read its console, once.
@PlatformTest
@ActiveProfiles(value = "first-start", inheritProfiles = false)
class SetUpTest {

    private static final String PASSWORD = "three boats before noon";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private SetUp setUp;

    @Autowired
    private Installation installation;

    @Test
    void anEmptyInstallationIsSetUpOnceByItsCode() {
        assertThat(browser.get().uri("/sign-in")).hasRedirectedUrl("/set-up");
        assertThat(browser.get().uri("/set-up").header("Accept-Language", "fr-CA"))
                .hasStatusOk()
                .bodyText()
                .contains("Code affiché à la console", "9-8-8")
                .doesNotContain(setUp.code().shown());

        assertThat(setUp("WRONG", PASSWORD)).hasStatusOk().bodyText().contains("This is not the code");
        assertThat(setUp(setUp.code().shown(), "too short"))
                .hasStatusOk()
                .bodyText()
                .contains("15 to 200 characters");
        assertThat(setUp.isOpen()).as("nothing was made yet").isTrue();

        assertThat(setUp(setUp.code().shown().toLowerCase(java.util.Locale.ROOT), PASSWORD))
                .hasRedirectedUrl("/sign-in");
        assertThat(browser.get().uri("/set-up")).hasStatus(404);
        assertThat(setUp(setUp.code().shown(), PASSWORD)).hasStatus(404);
        assertThat(browser.get().uri("/sign-in")).hasStatusOk();
        assertThat(browser.post()
                        .uri("/sign-in")
                        .with(csrf())
                        .param("email", "first@example.org")
                        .param("password", PASSWORD))
                .hasRedirectedUrl("/arrive");
        assertThatThrownBy(() -> installation.claim(Installation.Kind.DEMONSTRATION))
                .as("a network's own database is never made a demonstration")
                .hasMessageContaining("another purpose");
    }

    @Test
    void theCodeStopsWorkingAfterTenWrongTries() {
        var code = new SetUpCode(new SplittableRandom(1));
        for (var i = 0; i < 10; i++) {
            assertThat(code.matches("guess " + i)).isFalse();
        }
        assertThat(code.matches(code.shown())).isFalse();
        assertThat(code.isOver()).isTrue();
    }

    @Test
    void codesDifferFromStartToStart() {
        assertThat(new SetUpCode(new SplittableRandom(1)).shown())
                .isNotEqualTo(new SetUpCode(new SplittableRandom(2)).shown())
                .matches("([A-Z2-9]{5}-){3}[A-Z2-9]{5}");
    }

    private MvcTestResult setUp(String code, String password) {
        return browser.post()
                .uri("/set-up")
                .with(csrf())
                .param("code", code)
                .param("name", "The first person")
                .param("email", "first@example.org")
                .param("password", password)
                .exchange();
    }
}
