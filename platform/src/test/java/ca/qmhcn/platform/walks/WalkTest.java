package ca.qmhcn.platform.walks;

import ca.qmhcn.platform.DemonstrationTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/// A walk through the pages in a real browser, on a part of the demonstration network.
///
/// Ask for a [Walker] as an argument. Without a browser the walks are skipped with one line; where `CI=true` they fail.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("walk")
@ExtendWith(Browsers.class)
@DemonstrationTest
@interface WalkTest {}
