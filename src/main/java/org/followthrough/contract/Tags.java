package org.followthrough.contract;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** What operations are about. Tags stand in the order of the alphabet, and their groups in that of a search. */
final class Tags {

    private static final List<Group> GROUPS = List.of(
            new Group(
                    "The search",
                    tag("Candidates", "The people who search, known by the frontend's own ids."),
                    tag("Companies", "Employers, as one candidate knows them."),
                    tag("Contacts", "People at the employers, and where the candidate is connected with them."),
                    tag("Applications", "The pursuit of one position each, with stages and their history."),
                    tag("Incoming messages", "What the employer wrote and said."),
                    tag("Assignments", "Tasks from the employer."),
                    tag("Interviews", "Conversations that have a time, and what the candidate noticed in them."),
                    tag("Ends", "The four ways an application ends, each taken back by DELETE.")),
            new Group(
                    "Good form",
                    tag(
                            "Follow-ups",
                            "Contacts about an application: planned, sent, judged by the follow-up policy, or recorded"
                                    + " as history."),
                    tag("Policy", "The rules that judge follow-ups, and a tenant's own, stricter figures."),
                    tag("Guidance", "The practices behind rules, advice and steps, in four languages.")),
            new Group(
                    "After a no",
                    tag("Recovery", "The way back after a no: a plan for each rejection, and its steps."),
                    tag("Wins", "What went well in an application, whatever came of it."),
                    tag("Retrospectives", "Looks back at an application, in answers to the prompts of a review."),
                    tag("Factors", "What was out of the candidate's control in an application."),
                    tag("Feedback", "What the employer said after the no about why."),
                    tag("Game plans", "What is taken along from one application into the next interview."),
                    tag("Criteria", "What the candidate loved, and how well applications and companies meet it."),
                    tag("Target companies", "Where the candidate could love it as much."),
                    tag("Supporters", "Who stands by the candidate, and who is told how an application ended.")),
            new Group(
                    "Over all applications",
                    tag("Journey", "What happened, what is due, and what is worth a second try."),
                    tag(
                            "Access",
                            "Who may look, who did what, and everything in one document: a candidate's own say over"
                                    + " their data.")),
            new Group(
                    "Around it",
                    tag("Test clock", "The clock of a test tenant, to try two weeks in a second."),
                    tag("Problems", "Pages about the problem types."),
                    tag("About", "What is running here.")));

    private record Group(String name, List<Tag> tags) {

        Group(String name, Tag... tags) {
            this(name, List.of(tags));
        }

        Map<String, Object> named() {
            var named = new LinkedHashMap<String, Object>();
            named.put("name", name);
            named.put("tags", tags.stream().map(Tag::getName).toList());
            return named;
        }
    }

    private Tags() {}

    static void addTo(OpenAPI document) {
        document.setTags(GROUPS.stream()
                .flatMap(group -> group.tags().stream())
                .sorted(Comparator.comparing(Tag::getName))
                .toList());
        document.addExtension("x-tagGroups", GROUPS.stream().map(Group::named).toList());
    }

    private static Tag tag(String name, String description) {
        return OASFactory.createTag().name(name).description(description);
    }
}
