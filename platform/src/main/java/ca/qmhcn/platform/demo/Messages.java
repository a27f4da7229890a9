package ca.qmhcn.platform.demo;

/// The words of the demonstration.
interface Messages {

    String madeUp();

    String filling();
}
