package ca.qmhcn.platform.demo;

import java.util.List;
import java.util.Locale;

/// The tables that are filled, with the columns that are written.
enum MadeUpTable {
    REFERRAL("referral_key person_key received_on source service publicly_funded discharged_on closed_on birth_year"),
    CONTACT("contact_key person_key referral_key contact_on status accepted kind mode discipline service"),
    ASSESSMENT("assessment_key person_key referral_key assessed_on instrument score"),
    INPATIENT_STAY(
            "stay_key person_key admitted_at discharged_at main_diagnosis acute transfer disposition birth_year"),
    BED_DAY_MONTH("unit month age_group patient_days leave_days"),
    RESTRICTIVE_EVENT("event_key person_key unit type started_at ended_at age_group"),
    EMERGENCY_VISIT(
            "visit_key person_key arrived_at left_at main_diagnosis other_diagnoses mental_health planned disposition"),
    ROSTER_MONTH("unit month job_group headcount fte voluntary_leavers other_leavers paid_hours sick_hours"
            + " overtime_hours agency_hours funded_posts vacant_posts"),
    OCCUPATIONAL_SAFETY_MONTH("unit month violent_incidents lost_time_incidents days_lost"),
    LEARNING_MONTH("unit month course eligible in_date"),
    PUBLISHED_COUNT("unit unit_name level indicator period_start period_end numerator denominator published_value");

    private final String columns;

    MadeUpTable(String columns) {
        this.columns = columns;
    }

    /// Its name among the tables people may upload.
    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> columns() {
        return List.of(columns.split(" ", -1));
    }
}
