package ca.qmhcn.engine.fhir;

import ca.qmhcn.engine.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/// The data types of FHIR, as far as paths have to know them.
final class DataTypes {

    static final String RESOURCE_TYPE = "resourceType";

    private static final Set<String> DATES = Set.of("date", "dateTime", "instant", "time");
    private static final Set<String> NUMBERS = Set.of("decimal", "integer", "integer64", "positiveInt", "unsignedInt");
    private static final Set<String> TEXTS = Set.of(
            "string", "code", "id", "uri", "url", "canonical", "oid", "uuid", "markdown", "base64Binary", "xhtml");
    private static final Set<String> COMPLEX = Set.of("""
            Address Age Annotation Attachment CodeableConcept CodeableReference Coding ContactDetail ContactPoint
            Contributor Count DataRequirement Distance Dosage Duration Expression Extension HumanName Identifier Meta
            Money MoneyQuantity Narrative ParameterDefinition Period Quantity Range Ratio RatioRange Reference
            RelatedArtifact SampledData Signature SimpleQuantity Timing TriggerDefinition UsageContext""".split("\\s+"));

    /// Choice elements of R4 that are never elements of one type too, as `value` is.
    private static final Set<String> CHOICES = Set.of(
            "abatement", "deceased", "effective", "identified", "multipleBirth", "occurrence", "onset", "performed");

    private DataTypes() {}

    /// Whether an element can only be asked for together with its type.
    static boolean isChoice(String name) {
        return CHOICES.contains(name);
    }

    static boolean isPrimitive(String type) {
        return type.equals("boolean") || DATES.contains(type) || NUMBERS.contains(type) || TEXTS.contains(type);
    }

    /// Whether a choice element can have this type; otherwise it names a resource.
    static boolean isDataType(String type) {
        return isPrimitive(type) || COMPLEX.contains(type);
    }

    /// The member that holds a choice element of a type.
    static String inJson(String name, String type) {
        return name + Character.toUpperCase(type.charAt(0)) + type.substring(1);
    }

    /// Texts that are known to be dates or times, as such.
    static List<Object> typed(List<Object> items, String type) {
        return DATES.contains(type) ? Items.each(items, item -> List.of(typed(item, type))) : items;
    }

    static Object typed(Object item, String type) {
        if (!(item instanceof String text)) {
            return item;
        }
        return switch (type) {
            case "date" -> new Temporal(Temporal.Kind.DATE, text);
            case "dateTime", "instant" -> new Temporal(Temporal.Kind.DATE_TIME, text);
            case "time" -> new Temporal(Temporal.Kind.TIME, text);
            default -> text;
        };
    }

    static boolean is(Object item, String type) {
        return switch (item) {
            case JsonObject object -> type.equals(object.get(RESOURCE_TYPE));
            case Boolean _ -> type.equals("boolean");
            case BigDecimal number ->
                NUMBERS.contains(type)
                        && (type.equals("decimal")
                                || number.stripTrailingZeros().scale() <= 0);
            case Temporal _ -> DATES.contains(type);
            default -> TEXTS.contains(type);
        };
    }
}
