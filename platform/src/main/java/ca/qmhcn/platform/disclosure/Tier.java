package ca.qmhcn.platform.disclosure;

/// How far a release reaches. Each tier has its policy in `content/disclosure`.
public enum Tier {
    /// Those of the organization who may not see its exact counts.
    OWN,
    /// Members of the network.
    NETWORK,
    /// Anybody.
    PUBLIC
}
