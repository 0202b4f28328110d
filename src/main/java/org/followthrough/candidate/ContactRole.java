package org.followthrough.candidate;

/** What a contact has to do with the candidate's application. */
public enum ContactRole {
    RECRUITER,
    HIRING_MANAGER,
    INTERVIEWER,
    PEER,
    REFERRER
}
