package ca.qmhcn.platform.access;

/// The page needs an organization, and the person has not chosen for which of theirs they act.
class ActsForNobody extends RuntimeException {

    private static final long serialVersionUID = 1;
}
