package ca.qmhcn.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/// A test on the running platform with a part of the demonstration network: one context serves
/// walks and probes.
///
/// `-Dqmhcn.test.members=` takes all twelve members instead of six.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "qmhcn.data=target/test-data/demonstration-${random.uuid}",
            "qmhcn.programs=${user.home}/.cache/qmhcn/programs",
            "qmhcn.releases.quiet=1s",
            "qmhcn.postgres-options=fsync=off,full_page_writes=off,synchronous_commit=off",
            "qmhcn.demonstration.members=${qmhcn.test.members:amberwick,fallow-lake,three-herons,juniper-narrows,kitewind,long-dusk}"
        })
@ActiveProfiles("demo")
public @interface DemonstrationTest {}
