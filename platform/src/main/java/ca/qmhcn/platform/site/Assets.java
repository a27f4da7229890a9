package ca.qmhcn.platform.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The static files under one version: a fingerprint of them all.
///
/// One version for all keeps the relative imports of scripts right.
@Component
class Assets {

    private final String version;

    Assets() {
        this.version = fingerprint();
    }

    public String href(String file) {
        return "/assets/" + version + "/" + file;
    }

    String pattern() {
        return "/assets/" + version + "/**";
    }

    private static String fingerprint() {
        try (var files = files()) {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach(file -> {
                try {
                    digest.update(
                            file.getURL().getPath().replaceAll(".*/static/", "").getBytes(StandardCharsets.UTF_8));
                    digest.update(file.getContentAsByteArray());
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static Stream<Resource> files() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:/static/**/*.*"))
                .sorted(Comparator.comparing(Assets::path));
    }

    private static String path(Resource file) {
        try {
            return file.getURL().getPath();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
