package ca.qmhcn.platform.intake;

import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.database.DataProperties;
import ca.qmhcn.platform.database.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// Keys persons anew on arrival, with a secret of each organization, so that two organizations' keys never match and
/// no key leads back to a file (F6).
@Component
class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final Path home;

    Pseudonyms(DataProperties properties) {
        this.home = properties.data().resolve("intake");
    }

    /// For one thread.
    UnaryOperator<String> of(OrganizationId organization) {
        try {
            var secret = secret(organization);
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), ALGORITHM));
            return key -> Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOf(mac.doFinal(key.getBytes(StandardCharsets.UTF_8)), BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private synchronized String secret(OrganizationId organization) {
        try {
            return Secrets.in(home).secret(organization.value());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
