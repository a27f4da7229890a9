package ca.qmhcn.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;

/// A test with the whole platform on a real PostgreSQL and a real port: one context serves them all.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "qmhcn.data=target/test-data/${random.uuid}",
            "qmhcn.programs=${user.home}/.cache/qmhcn/programs",
            "qmhcn.releases.quiet=20ms",
            "qmhcn.postgres-options=fsync=off,full_page_writes=off,synchronous_commit=off"
        })
@AutoConfigureMockMvc
@ActiveProfiles("test")
public @interface PlatformTest {}
