package ca.qmhcn.platform.site;

/// The seven things people come to do, one place each in the navigation, in this order.
public enum Job {
    UNDERSTAND,
    ASSESS,
    LISTEN,
    MEASURE,
    IMPROVE,
    SHARE,
    GOVERN
}
