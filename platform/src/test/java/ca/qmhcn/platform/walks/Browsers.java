package ca.qmhcn.platform.walks;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// Starts Chromium once for all walks, gives each walk a [Walker] of its own, and holds what it met against the rules.
class Browsers implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace OURS = Namespace.create(Browsers.class);
    private static boolean told;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (chromium().isPresent() || "true".equals(System.getenv("CI"))) {
            return ConditionEvaluationResult.enabled("walks");
        }
        if (!told) {
            told = true;
            System.out.println(
                    "\n*** BROWSER WALKS SKIPPED: no Chromium found. Get it with: apt-get install chromium ***\n");
        }
        return ConditionEvaluationResult.disabled("no Chromium on this machine");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Walker.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var port = SpringExtension.getApplicationContext(context)
                .getBean(Environment.class)
                .getRequiredProperty("local.server.port");
        var browser =
                context.getRoot().getStore(OURS).computeIfAbsent("browser", _ -> new Running(), Running.class).browser;
        var walker = new Walker(browser, "http://127.0.0.1:" + port);
        context.getStore(OURS).put("walker", walker);
        return walker;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var walker = context.getStore(OURS).remove("walker", Walker.class);
        if (walker != null) {
            walker.end(context.getExecutionException().isEmpty());
        }
    }

    private static Optional<Path> chromium() {
        return Stream.of(
                        Optional.ofNullable(System.getenv("QMHCN_CHROMIUM")).orElse("/usr/bin/chromium"),
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Chromium.app/Contents/MacOS/Chromium")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// The browser of this run; JUnit closes it at the end.
    private static final class Running implements AutoCloseable {

        private final Playwright playwright;
        private final Browser browser;

        Running() {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var program = chromium()
                    .orElseThrow(() -> new IllegalStateException(
                            "The walks need Chromium, and CI=true: apt-get install chromium"));
            browser = playwright
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(program)
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    "--no-first-run")));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
