package ca.qmhcn.platform.uploads;

import ca.qmhcn.engine.warehouse.Warehouse;
import ca.qmhcn.platform.warehouse.Warehouses;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/// Sweeps at the start what a stop left half done, and each hour what nobody finished.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Upkeep {

    private final Warehouses warehouses;
    private final Uploads uploads;

    Upkeep(Warehouses warehouses, Uploads uploads) {
        this.warehouses = warehouses;
        this.uploads = uploads;
    }

    /// Opening a warehouse makes it show what PostgreSQL knows, and nothing else.
    @EventListener(ApplicationReadyEvent.class)
    void heal() {
        Thread.ofVirtual()
                .name("healing")
                .start(() -> warehouses
                        .organizations()
                        .forEach(organization -> warehouses.use(organization, Warehouse::shown)));
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void purge() {
        uploads.purge();
    }
}
