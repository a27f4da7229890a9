package ca.qmhcn.methods.scoring;

/// An answer that the item does not have, so that no score could be trusted.
public final class AnswerRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String item;

    AnswerRefused(String item, int code) {
        super("%d is not an answer to %s".formatted(code, item));
        this.item = item;
    }

    public String item() {
        return item;
    }
}
