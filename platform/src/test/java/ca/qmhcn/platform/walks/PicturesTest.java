package ca.qmhcn.platform.walks;

import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Takes the pictures in `docs/pictures` anew, when it is asked to: `-Dtest=PicturesTest -Dpictures=yes`.
@WalkTest
@EnabledIfSystemProperty(named = "pictures", matches = "yes")
class PicturesTest {

    private static final int HEIGHT = 1150;

    @Test
    void takesThePicturesOfTheReadme(Walker walker) {
        walker.comes("en", 1280).open("/");
        take(walker, "home-en");
        walker.comes("en", 1280).signIn("quality@amberwick.example");
        walker.open("/organizations/amberwick");
        take(walker, "organization-en");
        walker.open("/organizations/amberwick/indicators/cancelled-by-the-service/comparison");
        take(walker, "comparison-en");
        walker.comes("fr", 1280).signIn("quality@fallow-lake.example");
        walker.open("/organizations/fallow-lake/indicators/wait-for-counselling");
        take(walker, "indicator-fr");
    }

    private static void take(Walker walker, String name) {
        walker.page()
                .screenshot(new ScreenshotOptions()
                        .setFullPage(true)
                        .setClip(0, 0, walker.page().viewportSize().width, HEIGHT)
                        .setPath(Path.of("..", "docs", "pictures", name + ".png")));
    }
}
