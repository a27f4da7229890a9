package ca.qmhcn.platform.setup;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/// What the first person enters.
record SetUpForm(String code, String name, String email, String password) {

    static final SetUpForm EMPTY = new SetUpForm("", "", "", "");

    private static final int SHORTEST_PASSWORD = 15;
    private static final int LONGEST = 200;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    /// What is to be mended, in the order of the form.
    enum Wrong {
        CODE,
        CODE_OVER,
        NAME,
        EMAIL,
        PASSWORD
    }

    Set<Wrong> wrong(SetUpCode right) {
        var wrong = EnumSet.noneOf(Wrong.class);
        if (name.isBlank() || name.length() > LONGEST) {
            wrong.add(Wrong.NAME);
        }
        if (!EMAIL.matcher(email.strip()).matches() || email.length() > LONGEST) {
            wrong.add(Wrong.EMAIL);
        }
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST) {
            wrong.add(Wrong.PASSWORD);
        }
        if (right.isOver()) {
            wrong.add(Wrong.CODE_OVER);
        } else if (!right.matches(code)) {
            wrong.add(Wrong.CODE);
        }
        return wrong;
    }

    @Override
    public String toString() {
        return "SetUpForm"; // neither the code nor the password may end in a log
    }
}
