package org.followthrough.candidate;

/** What this room wants to know of the applications that are kept a room above; that room answers. */
public interface CompanyReferences {

    /** Whether any application refers to the company. */
    boolean anyTo(Company company);
}
