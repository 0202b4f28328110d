package org.followthrough.contract;

import java.util.List;
import java.util.Map;

/** What a schema cannot say, and the service refuses with a 400: each by its code, and by its place where the code says more. */
final class BeyondTheFile {

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("future", "No schema knows what time it is: what happened cannot have happened later."),
            Map.entry("past", "No schema knows what time it is: what is planned or granted lies ahead."),
            Map.entry("not-begun", "An interview is not complete before it has begun."),
            Map.entry("too-early", "It cannot be before what it belongs to."),
            Map.entry("not-after-start", "An interview ends after it starts."),
            Map.entry("conflict", "Two fields that exclude each other, or one that the state of the thing rules out."),
            Map.entry("duplicate", "An answer or a person is named once; the items differ in their other fields."),
            Map.entry("time-zone-id", "The names of the IANA database are no list of ours."),
            Map.entry("before-from", "A period does not end before it begins."),
            Map.entry("cancelled", "A plan is not made for an interview that was cancelled."),
            Map.entry("format", "Dates are from 1970 to 2199, and written with a capital T and Z."),
            Map.entry("openApplication /companyName not-null", "A company is named by its id or by its name."),
            Map.entry("addTargetCompany /companyName not-null", "A company is named by its id or by its name."),
            Map.entry("recordFollowUp /plannedFor not-null", "A plan has its time."),
            Map.entry("changeFollowUp /plannedFor not-null", "A plan has its time."),
            Map.entry("evaluateFollowUp /plannedFor not-null", "A plan has its time."),
            Map.entry("changeFollowUp /sentAt not-null", "What was sent keeps its time."),
            Map.entry("recordFollowUp /inReplyTo not-null", "A reply names what it answers."),
            Map.entry("changeFollowUp /inReplyTo not-null", "A reply names what it answers."),
            Map.entry("evaluateFollowUp /inReplyTo not-null", "A reply names what it answers."),
            Map.entry("recordHistory /inReplyTo not-null", "A reply names what it answers."),
            Map.entry("draftFollowUp /inReplyTo not-null", "A reply names what it answers."),
            Map.entry("recordRetrospective  empty", "Some question is answered, or there is nothing to change."),
            Map.entry("changeFeedback /clarity not-null", "Only what came with the rejection itself may do without."));

    private BeyondTheFile() {}

    /** @param places what was objected to where, as in {@code /sentAt future} */
    static boolean explains(String operation, List<String> places) {
        return !places.isEmpty()
                && places.stream()
                        .allMatch(place -> REASONS.containsKey(place.substring(place.indexOf(' ') + 1))
                                || REASONS.containsKey(operation + " " + place));
    }
}
