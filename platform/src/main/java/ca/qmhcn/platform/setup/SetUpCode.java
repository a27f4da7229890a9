package ca.qmhcn.platform.setup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// Proves that whoever sets up can read the console of this very program.
///
/// It lives in memory only, is made anew with each start, works once, and stops working after ten wrong tries.
final class SetUpCode {

    /// Without letters and digits that look alike.
    private static final String SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 5;
    private static final int TRIES = 10;

    private final String code;
    private int wrong;
    private boolean spent;

    SetUpCode(RandomGenerator chance) {
        var made = new StringBuilder();
        for (var i = 0; i < GROUPS * GROUP; i++) {
            made.append(i > 0 && i % GROUP == 0 ? "-" : "").append(SIGNS.charAt(chance.nextInt(SIGNS.length())));
        }
        this.code = made.toString();
    }

    /// For the console alone.
    String shown() {
        return code;
    }

    /// Whether this is the code; blanks, hyphens and small letters do not matter.
    synchronized boolean matches(String entered) {
        if (isOver()) {
            return false;
        }
        var same = MessageDigest.isEqual(plain(code), plain(entered));
        wrong += same ? 0 : 1;
        return same;
    }

    /// Whether it works no more: used, or tried too often.
    synchronized boolean isOver() {
        return spent || wrong >= TRIES;
    }

    synchronized void spend() {
        spent = true;
    }

    private static byte[] plain(String text) {
        return text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    }
}
