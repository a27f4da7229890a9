package ca.qmhcn.platform.access;

/// One thing a person may do in the organization they act for.
public enum Permission {
    /// See which organizations belong to the network.
    SEE_MEMBERS,
    /// See the organization's figures, after the gate.
    SEE_FIGURES,
    /// See the organization's own counts although they are small.
    SEE_EXACT_COUNTS,
    /// Bring files in and undo batches.
    UPLOAD,
    /// Raise the floor of the organization's own figures.
    CHOOSE_FLOOR,
    /// See what was released of the whole network, and decide what becomes public.
    GUARD_RELEASES
}
