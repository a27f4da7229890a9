package ca.qmhcn.engine.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.qmhcn.engine.json.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong in a view is told with its place and what to do; and paths say what FHIRPath says.
class ViewDefinitionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "{'select':[{'column':[{'name':'a','path':'id'}]}]}; v.json: needs «resource», a text",
                "{'resource':'Patient'}; v.json: select: there is none; a view needs at least one with columns",
                "{'resource':'Patient','select':[{'columns':[]}]}; select[0]: «columns» is not known here",
                "{'resource':'Patient','select':[{'column':[{'name':'a'}]}]}; select[0].column[0]: needs «path»",
                "{'resource':'Patient','select':[{'column':[{'path':'id'}]}]}; select[0].column[0]: needs «name»",
                "{'resource':'Patient','select':[{'column':[{'name':'a b','path':'id'}]}]}; column[0].name: «a b» is no name",
                "{'resource':'Patient','select':[{'column':[{'name':'a','path':'id','type':'Coding'}]}]}; «Coding» is no primitive",
                "{'resource':'Patient','select':[{'column':[{'name':'a','path':'id'},{'name':'a','path':'id'}]}]}; two columns are named «a»; rename one",
                "{'resource':'Patient','select':[{'forEach':'a','repeat':['b'],'column':[{'name':'a','path':'id'}]}]}; select[0]: can have only one of",
                "{'resource':'Patient','select':[{'column':[{'name':'a','path':'id.'}]}]}; «id.» needs a name before «the end»",
                "{'resource':'Patient','select':[{'column':[{'name':'a','path':'id.lower()'}]}]}; «lower» is no function",
                "{'resource':'Patient','select':[{'column':[{'name':'a','path':'deceased.exists()'}]}]}; «deceased» can have several types",
                "{'resource':'Patient','select':[{'column':[{'name':'a','path':'id'}]}],'where':[{'path':'%x = 1'}]}; where[0].path: «%x = 1» «%x» is no constant of this view",
                "{'resource':'Patient','select':[{'column':[{'name':'a','path':'first(1)'}]}]}; «first» needs no argument",
                "{'resource':'Patient','constant':[{'name':'x','valueInteger':'1'}],'select':[{'column':[{'name':'a','path':'id'}]}]}; constant[0].valueInteger: must be a value of",
                "{'resource':'Patient','select':[{'column':[{'name':'a','path':'id'}]; line 1 cannot be read as JSON: SYNTAX",
            })
    void whatIsWrongIsToldWithItsPlace(String json, String expected) {
        assertThatThrownBy(() -> ViewDefinition.read("v.json", json.replace('\'', '"')))
                .isInstanceOf(UnusableView.class)
                .hasMessageContaining("v.json: ")
                .hasMessageContaining(expected.strip());
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThatThrownBy(() -> ViewDefinition.read("v.json", """
                        {"select": [{"column": [{"name": "a", "path": "@@"}, {"name": "b", "path": 1}]}]}"""))
                .isInstanceOfSatisfying(
                        UnusableView.class,
                        unusable -> assertThat(unusable.problems()).hasSize(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "1 + 2 * 3 = 7 and true; true",
                "true or false and false; true",
                "(true or false) and false; false",
                "-1 < 1; true",
                "7 div 2; 3",
                "7 mod 2; 1",
                "1 / 0; nothing",
                "'a' + 'b'; ab",
                "'a' & missing; a",
                "'a' + missing; nothing",
                "missing = 1; nothing",
                "missing.exists() or missing = 1; nothing",
                "missing = 1 and false; false",
                "missing = 1 implies true; true",
                "true xor true; false",
                "a.count(); 2",
                "a.last().b; 2",
                "a.b.first() = 1; true",
                "a.where(b > 1).b; 2",
                "a.exists(b > 2); false",
                "(a.b | a.b).count(); 2",
                "a.b.first() != 2; true",
                "Thing.day.substring(0, 4).toInteger(); 2026",
                "day.startsWith('2026-0'); true",
                "day.substring(20); nothing",
                "`day` = @2026-03-09; true",
                "day < @2026-03-10; true",
                "day < @2026-03; nothing",
                "moment = @2026-03-09T14:00:00Z; true",
                "moment < @2026-03-09T10:00:01-04:00; true",
                "moment = @2026-03-09; nothing",
                "moment > @2026-03-09T13:59:59.999Z; true",
                "value.ofType(string); text",
                "value.ofType(Quantity).value; 1.50",
                "value.ofType(Quantity).value.lowBoundary(); 1.495",
                "who.getReferenceKey(Patient); p1",
                "who.getReferenceKey(Group); nothing",
                "'it\\'s \\u00e9'; it's é",
            })
    void pathsSayWhatFhirPathSays(String path, String expected) throws PathMistake {
        var thing = JsonText.read("""
                {"resourceType": "Thing", "a": [{"b": 1}, {"b": 2}], "day": "2026-03-09",
                 "moment": "2026-03-09T10:00:00-04:00", "valueString": "text", "valueQuantity": {"value": 1.50},
                 "who": {"reference": "https://example.org/fhir/Patient/p1/_history/3"}}""");
        var found = PathReading.read(path, "Thing", java.util.Map.of()).from(thing, new Path.Scope(0));
        assertThat(found).hasSizeLessThan(2);
        assertThat(found.isEmpty() ? "nothing" : Functions.text(found.getFirst()))
                .isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "a.b and true; «and» wants one value and finds several",
                "'a' < 1; a text and a number have no order between them",
                "a.where(b); «where» finds a text",
                "a.first().not(); «not» finds an object",
                "a.b.first() + 1; «+» finds a text",
            })
    void whatHasNoAnswerIsRefusedWithoutRepeatingValues(String path, String what) throws PathMistake {
        var thing = JsonText.read("{\"a\": [{\"b\": \"secret\"}, {\"b\": \"secret\"}]}");
        var read = PathReading.read(path, "Thing", java.util.Map.of());
        assertThatThrownBy(() -> read.from(thing, new Path.Scope(0)))
                .isInstanceOf(UnevaluablePath.class)
                .hasMessage(what.strip());
    }

    @ParameterizedTest
    @CsvSource({
        "Patient/p1, Patient, p1",
        "Patient/p1, '', p1",
        "Patient/p1, Group, nothing",
        "https://example.org/Patient/p1/_history/2, Patient, p1",
        "urn:uuid:4f1a, Patient, 4f1a",
        "#contained, '', nothing",
        "Patient?identifier=x|y, '', nothing",
        "Patient/, '', nothing",
        "p1, '', nothing",
    })
    void referencesNameKeys(String reference, String type, String key) {
        assertThat(References.key(reference, type).orElse("nothing")).isEqualTo(key);
    }
}
