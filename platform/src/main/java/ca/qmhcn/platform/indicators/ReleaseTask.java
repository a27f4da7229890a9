package ca.qmhcn.platform.indicators;

import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.disclosure.Family;
import ca.qmhcn.platform.disclosure.Releases;
import ca.qmhcn.platform.disclosure.Releases.Renewed;
import ca.qmhcn.platform.disclosure.Sources;
import ca.qmhcn.platform.disclosure.Tier;
import ca.qmhcn.platform.indicators.IndicatorFamily.Results;
import ca.qmhcn.platform.intake.Batches;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;

/// Prepares what may be seen of everything that was counted, after it was counted, where no page waits for it.
///
/// News that comes in quick succession is prepared once, when it has become quiet: each release is remembered for ever,
/// and the fewer there are the less has to be hidden because of them. A total over some organizations, shown once,
/// would tell of each one that joins it later.
@Component
class ReleaseTask {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseTask.class);
    private static final int MOST_PAUSES = 300;

    private final Indicators indicators;
    private final Batches batches;
    private final Releases releases;
    private final ReleasedFigures figures;
    private final Duration quiet;
    private final AtomicLong news = new AtomicLong();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ReentrantLock turn = new ReentrantLock();
    private volatile Progress progress = new Progress(0, 0, List.of());

    ReleaseTask(
            Indicators indicators,
            Batches batches,
            Releases releases,
            ReleasedFigures figures,
            @Value("${qmhcn.releases.quiet:3s}") Duration quiet) {
        this.indicators = indicators;
        this.batches = batches;
        this.releases = releases;
        this.figures = figures;
        this.quiet = quiet;
    }

    /// How far the releases are.
    ///
    /// @param failed families that could not be prepared; what is shown of them is older
    record Progress(int done, int of, List<String> failed) {

        boolean isWorking() {
            return done < of;
        }

        /// What a reader of releases is told; nothing where all is as it should be.
        ///
        /// @param awaited whether something was counted of which nothing was released yet
        Optional<String> said(boolean awaited, Messages say) {
            return isWorking()
                    ? Optional.of(say.preparing(done, of))
                    : !failed.isEmpty()
                            ? Optional.of(say.preparingFailed())
                            : awaited ? Optional.of(say.preparingAwaited()) : Optional.empty();
        }
    }

    Progress progress() {
        return progress;
    }

    /// Prepares everything; returns at once where somebody waits already, who then does it for both.
    ///
    /// @throws IllegalStateException if something could not be prepared; the next news or start tries it again
    void prepare() {
        news.incrementAndGet();
        if (!waiting.compareAndSet(false, true)) {
            return;
        }
        turn.lock();
        try {
            awaitQuiet();
            waiting.set(false);
            prepareNow();
        } finally {
            waiting.set(false);
            turn.unlock();
        }
    }

    /// An organization left, came under a higher floor, or the like: what goes with a release, such as medians,
    /// follows.
    @Async
    @EventListener(id = "indicators.releases.renewed")
    void on(Renewed renewed) {
        prepare();
    }

    private void awaitQuiet() {
        for (var pauses = 0; pauses < MOST_PAUSES; pauses++) {
            var heard = news.get();
            try {
                Thread.sleep(quiet);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
            if (news.get() == heard && !batches.isMoreComing()) {
                return;
            }
        }
    }

    private void prepareNow() {
        var results = indicators.everything();
        var sources = new Sources(results.stream()
                .map(Results::organization)
                .collect(Collectors.toMap(organization -> organization, (OrganizationId each) -> batches.of(each))));
        var members = IndicatorFamily.members(indicators.definitions());
        var families = IndicatorFamily.all(indicators.definitions(), results);
        var failed = new ArrayList<String>();
        for (var i = 0; i < families.size(); i++) {
            progress = new Progress(i, families.size(), failed);
            var family = families.get(i);
            try {
                prepare(family, members.getOrDefault(family.indicator(), List.of()), results, sources);
            } catch (RuntimeException unexpected) {
                LOG.error("The release of {} could not be prepared", family.indicator(), unexpected);
                failed.add(family.indicator());
            }
        }
        progress = new Progress(families.size(), families.size(), List.copyOf(failed));
        if (!failed.isEmpty()) {
            throw new IllegalStateException("Not prepared: " + String.join(", ", failed));
        }
    }

    private void prepare(Family family, List<IndicatorDefinition> members, List<Results> results, Sources sources) {
        Optional.of(releases.prepare(family, Tier.NETWORK, sources))
                .filter(released -> !released.isHeld())
                .ifPresent(released -> results.forEach(known -> figures.keep(released, members, known)));
    }
}
