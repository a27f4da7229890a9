package ca.qmhcn.platform.setup;

import ca.qmhcn.platform.setup.SetUpForm.Wrong;

/// The words of the first start.
interface Messages {

    String title();

    String what();

    String next();

    String code();

    String codeHint();

    String name();

    String nameHint();

    String email();

    String password();

    String passwordHint();

    String submit();

    String trouble();

    String wrong(Wrong wrong);
}
