package ca.qmhcn.platform.access;

import java.util.regex.Pattern;

/// Names an organization in addresses and tables: lower-case words with hyphens.
public record OrganizationId(String value) {

    private static final Pattern WORDS = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public OrganizationId {
        if (value.length() > 60 || !WORDS.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the name of an organization in an address");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
