package ca.qmhcn.platform.numbers;

/// The words of the pages about numbers.
interface Messages {

    String numbers();

    String numbersWhat();

    String howWeChoose();

    String methodsIn(int methods);

    String formula();

    String units();

    String edges();

    String edgesWhat();

    String sources();

    String differs();

    String differsWhat();

    String why();

    String notDifferent();

    String related(String group);

    String inTheCode();

    String inTheCodeWhat(int places);

    String neighbours();
}
