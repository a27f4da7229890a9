package ca.qmhcn.platform.disclosure;

import ca.qmhcn.platform.disclosure.Primary.Why;
import ca.qmhcn.platform.disclosure.Released.Held;

/// The words of the gate's pages.
interface Messages {

    String home();

    String whyWithheld();

    String whyWithheldLead();

    String fewPeople();

    String fewPeopleWhat();

    String givesAway();

    String givesAwayWhat();

    String groups();

    String groupsWhat();

    String zeros();

    String zerosWhat();

    String corrections();

    String correctionsWhat();

    String attacked();

    String attackedWhat();

    String neverTold();

    String neverToldWhat();

    String rules();

    String rulesWhat();

    String rule();

    String hiddenCounts();

    String from1To(int most);

    String smallestGroup();

    String people(int people);

    String contributors();

    String contributorsAre(int organizations, int percent);

    String noRule();

    String rounding();

    String roundedTo(int multiple);

    String notRounded();

    String median();

    String ninetieth();

    String sensitive();

    String sensitiveAre(int most, int group);

    String sensitiveNotOfOne();

    String version();

    String versionIs(int version, String date);

    String stricterFloor();

    String floor();

    String floorLead(int floor);

    String floorNow(int most);

    String floorNew();

    String floorHint(int floor);

    String floorTooLow(int floor);

    String floorSubmit();

    String floorDone();

    String floorDoneWhat();

    String floorNotYet();

    String floorHistory();

    String floorChosen(int floor, String person, String at);

    String trouble();

    String releases();

    String releasesLead();

    String noReleases();

    String attention();

    String attentionWhat();

    String current();

    String earlier(int releases);

    String release(int number);

    String of();

    String tier(Tier tier);

    String state(ReleaseState state);

    String stateWhat(ReleaseState state);

    String held(Held held);

    String preparedAt();

    String cellsShown();

    String cellsHidden();

    String howItStands();

    String untold();

    String untoldUnknown();

    String countless(int rows);

    String waitingAre(int rows);

    String hiddenWhy();

    String why(Why why);

    String cells();

    String nothingHidden();

    String reasonsFrom();

    String audit();

    String auditPassed(int intruders, int programs);

    String auditWhat();

    String auditHeld();

    String policy();

    String policyIs(String policy);

    String andOthers(String first, int others);

    String sources();

    String sourcesWhat();

    String batches(int batches);

    String steps();

    String byPlatform();

    String decide();

    String decideWhat();

    String offer();

    String offerWhat();

    String ask();

    String approve();

    String approveSecond();

    String refuse();

    String takeBack();

    String takeBackWhat();

    String notYou();

    String outcome(Stewards.Outcome outcome);

    String tryStricter();

    String tryStricterWhat();

    String tryFloor();

    String tryNow();

    String tried(int floor);

    String trying();

    String lookAgain();

    String triedHeld();

    String more(int cells);

    String nothingStored();

    String leaving();

    String leavingLead();

    String leavingWhat1();

    String leavingWhat2();

    String leavingWhat3();

    String organization();

    String choose();

    String leavingConfirm();

    String leavingSubmit();

    String left(String organizations);

    String leavingDone();

    String back();
}
