package ca.qmhcn.platform.access;

import java.util.regex.Pattern;

/// Names an organization in addresses and tables: lower-case words with hyphens.
public record OrganizationId(String value) {

    private static final Pattern WORDS = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public OrganizationId {
        if (!isPossible(value)) {
            throw new IllegalArgumentException("Not the name of an organization in an address");
        }
    }

    /// Whether a text can name an organization at all.
    public static boolean isPossible(String text) {
        return text.length() <= 60 && WORDS.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
