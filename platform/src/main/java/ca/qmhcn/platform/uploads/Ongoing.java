package ca.qmhcn.platform.uploads;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/// Work that goes on while nobody watches, one piece for each upload. After a restart it is begun again when asked for.
///
/// @param <T> what comes of it
final class Ongoing<T> {

    private final Map<UploadId, Task<T>> tasks = new ConcurrentHashMap<>();

    /// How far it is.
    static final class Progress {

        private final AtomicLong rows = new AtomicLong();
        private volatile boolean cancelled;

        long rows() {
            return rows.get();
        }

        void row() {
            rows.incrementAndGet();
            if (cancelled) {
                throw new CancellationException();
            }
        }
    }

    /// @param stamp what the work was begun for; other answers make other work
    record Task<T>(String stamp, Progress progress, CompletableFuture<T> result) {

        /// What came of it, when it is done in time.
        Optional<T> within(Duration patience) {
            try {
                return Optional.of(result.get(patience.toMillis(), TimeUnit.MILLISECONDS));
            } catch (TimeoutException goesOn) {
                return Optional.empty();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            } catch (ExecutionException failed) {
                throw new Unfinished(failed.getCause());
            }
        }

        T await() {
            try {
                return result.get();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            } catch (ExecutionException failed) {
                throw new Unfinished(failed.getCause());
            }
        }
    }

    /// Work that broke off. Says where, and nothing of what was being read.
    static final class Unfinished extends RuntimeException {

        private static final long serialVersionUID = 1;

        Unfinished(@org.jspecify.annotations.Nullable Throwable cause) {
            super(cause == null ? "" : cause.getClass().getName());
            if (cause != null) {
                setStackTrace(cause.getStackTrace());
            }
        }
    }

    /// The work that is under way or done for this stamp, begun now if there is none; other work is stopped.
    Task<T> task(UploadId upload, String stamp, Function<Progress, T> work) {
        return tasks.compute(upload, (_, current) -> {
            if (current != null
                    && current.stamp().equals(stamp)
                    && !current.result().isCompletedExceptionally()) {
                return current;
            }
            if (current != null) {
                current.progress().cancelled = true;
            }
            return begin(stamp, work);
        });
    }

    /// The work that is under way or done for this stamp; nothing is begun.
    Optional<Task<T>> current(UploadId upload, String stamp) {
        return Optional.ofNullable(tasks.get(upload))
                .filter(task -> task.stamp().equals(stamp));
    }

    /// Stops what is under way and forgets what came of it.
    void forget(UploadId upload) {
        var task = tasks.remove(upload);
        if (task != null) {
            task.progress().cancelled = true;
        }
    }

    private static <T> Task<T> begin(String stamp, Function<Progress, T> work) {
        var progress = new Progress();
        var result = new CompletableFuture<T>();
        Thread.ofVirtual().name("intake").start(() -> {
            try {
                result.complete(work.apply(progress));
            } catch (Throwable failed) {
                result.completeExceptionally(failed);
            }
        });
        return new Task<>(stamp, progress, result);
    }
}
