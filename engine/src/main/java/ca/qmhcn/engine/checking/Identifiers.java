package ca.qmhcn.engine.checking;

import java.util.Set;
import java.util.regex.Pattern;

/// Recognizes what must never arrive: names, birth dates, health and insurance numbers, addresses, phone numbers.
///
/// It errs on the careful side: a key that looks like a health number is refused too, and a key of the organization's
/// own
/// making is asked for.
final class Identifiers {

    private static final Set<String> HEADERS = Set.of(
            "name",
            "nom",
            "first name",
            "firstname",
            "given name",
            "last name",
            "lastname",
            "surname",
            "family name",
            "full name",
            "prenom",
            "nom de famille",
            "nom complet",
            "dob",
            "birth date",
            "birthdate",
            "date of birth",
            "date de naissance",
            "ddn",
            "address",
            "adresse",
            "street",
            "rue",
            "postal code",
            "code postal",
            "phone",
            "phone number",
            "telephone",
            "no telephone",
            "email",
            "e mail",
            "courriel",
            "health card",
            "health card number",
            "health number",
            "hcn",
            "phn",
            "ohip",
            "ramq",
            "nam",
            "numero d assurance maladie",
            "sin",
            "nas",
            "mrn",
            "medical record number",
            "numero de dossier");
    private static final String WHO =
            "patient|client|person|personne|usager|usagere|employee|employe|staff|staff member"
                    + "|worker|clinician|clinicien|clinicienne|nurse|therapist|member|membre du personnel";
    private static final String KEY = "(key|id|no|number|code|pseudonym|cle|numero|identifiant)";
    private static final Pattern PERSON_AND_NAME =
            Pattern.compile(".*\\b(patient|client|person|personne|usager|usagere)\\b.*\\b(name|nom|prenom|surname)\\b.*"
                    + "|.*\\b(name|nom|prenom|surname)\\b.*\\b(patient|client|person|personne|usager|usagere)\\b.*");
    private static final Pattern ONE_PERSON = Pattern.compile("(the )?(" + WHO + ")( " + KEY + ")?|(" + KEY
            + ") (du |de la |de l )?(" + WHO + ")|matricule|badge( number)?");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[A-Za-z]{2,}");
    private static final Pattern INSURANCE = Pattern.compile("[A-Za-z]{4}[ -]?\\d{4}[ -]?\\d{4}");
    private static final Pattern POSTAL_CODE = Pattern.compile("[A-Za-z]\\d[A-Za-z][ -]?\\d[A-Za-z]\\d");
    private static final Pattern PHONE = Pattern.compile("(\\+?1[ .-]?)?(\\(\\d{3}\\) ?|\\d{3}[ .-])\\d{3}[ .-]\\d{4}");
    private static final Pattern NUMBER =
            Pattern.compile("\\d{9,10}|\\d{3}[ -]\\d{3}[ -]\\d{3}|\\d{4}[ -]\\d{3}[ -]\\d{3}");

    private Identifiers() {}

    static boolean inHeader(String header) {
        var plain = Mapping.plain(header);
        return HEADERS.contains(plain) || PERSON_AND_NAME.matcher(plain).matches();
    }

    /// A key or number of a person in care or of staff, under which rows would be one person's.
    static boolean saysWhoARowIsAbout(String header) {
        return ONE_PERSON.matcher(Mapping.plain(header)).matches();
    }

    static boolean inValue(String value) {
        if (value.length() < 6 || value.length() > 80) {
            return false;
        }
        var tidy = value.strip();
        // every cell of every file comes by: how many digits it has says which shapes it may have
        return switch (digits(tidy)) {
            case 3 -> POSTAL_CODE.matcher(tidy).matches() || isEmail(tidy);
            case 8 -> INSURANCE.matcher(tidy).matches() || isEmail(tidy);
            case 9, 10, 11 ->
                NUMBER.matcher(tidy).matches() && passesLuhn(tidy.replaceAll("\\D", ""))
                        || PHONE.matcher(tidy).matches()
                        || isEmail(tidy);
            default -> isEmail(tidy);
        };
    }

    private static int digits(String text) {
        var digits = 0;
        for (var i = 0; i < text.length(); i++) {
            digits += text.charAt(i) >= '0' && text.charAt(i) <= '9' ? 1 : 0;
        }
        return digits;
    }

    private static boolean isEmail(String text) {
        return text.indexOf('@') > 0 && EMAIL.matcher(text).matches();
    }

    /// The check digit of Ontario's health numbers (ten digits) and of social insurance numbers (nine).
    private static boolean passesLuhn(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
