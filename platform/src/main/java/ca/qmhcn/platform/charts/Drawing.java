package ca.qmhcn.platform.charts;

/// A finished figure. Every text in it was escaped when it was drawn, so a template may put it on a page as it is.
public record Drawing(String svg) {}
