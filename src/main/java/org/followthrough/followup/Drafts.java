package org.followthrough.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.application.ApplicationStatus;
import org.followthrough.application.JobApplications;
import org.followthrough.candidate.Candidates;
import org.followthrough.candidate.Contact;
import org.followthrough.candidate.Contacts;
import org.followthrough.guidance.CurrentLanguage;
import org.followthrough.guidance.Draft;
import org.followthrough.guidance.DraftLetters;
import org.followthrough.guidance.Language;
import org.followthrough.platform.Failure;
import org.followthrough.policy.Interview;
import org.jspecify.annotations.Nullable;

/** Drafts messages from purpose, names and hook. Nothing is stored, and nothing is sent. */
@ApplicationScoped
class Drafts {

    private final CaseFileRepository caseFiles;
    private final JobApplications applications;
    private final Candidates candidates;
    private final Contacts contacts;
    private final DraftLetters letters;
    private final CurrentLanguage currentLanguage;

    Drafts(
            CaseFileRepository caseFiles,
            JobApplications applications,
            Candidates candidates,
            Contacts contacts,
            DraftLetters letters,
            CurrentLanguage currentLanguage) {
        this.caseFiles = caseFiles;
        this.applications = applications;
        this.candidates = candidates;
        this.contacts = contacts;
        this.letters = letters;
        this.currentLanguage = currentLanguage;
    }

    DraftView draft(UUID applicationId, DraftFollowUp wanted) {
        var application = applications.show(applicationId);
        var language = wanted.language() == null ? currentLanguage.get() : Language.negotiate(wanted.language());
        currentLanguage.speak(language);
        var hook = Optional.ofNullable(wanted.hook());
        var letter = letters.render(
                language,
                new Draft(
                        wanted.purposes(),
                        wanted.channel(),
                        candidates.show(application.candidateId()).displayName(),
                        application.companyName(),
                        application.title(),
                        contact(application.candidateId(), wanted.contactId())
                                .map(Contact::name)
                                .orElse(null),
                        dayOf(applicationId, wanted.interviewId()),
                        hook.map(one -> one.kind().name()).orElse(null),
                        hook.map(Hook::text).orElse(null),
                        wanted.newRole(),
                        application.status() != ApplicationStatus.ACTIVE && wanted.interviewId() == null));
        return new DraftView(language.tag(), letter.subject(), letter.body());
    }

    private Optional<Contact> contact(UUID candidateId, @Nullable UUID id) {
        return Optional.ofNullable(id).map(known -> contacts.requireOf(candidateId, known, "/contactId"));
    }

    /** The day of the interview where the candidate lives. */
    private @Nullable LocalDate dayOf(UUID applicationId, @Nullable UUID interview) {
        if (interview == null) {
            return null;
        }
        var situation = caseFiles
                .find(applicationId, null)
                .orElseThrow(() -> Failure.notFound("application", applicationId))
                .situation();
        return situation
                .interview(interview)
                .map(Interview::startsAt)
                .map(at -> at.atZone(situation.zone()).toLocalDate())
                .orElseThrow(() ->
                        Failure.invalidField("/interviewId", "unknown-id", "is not an interview of this application."));
    }
}
