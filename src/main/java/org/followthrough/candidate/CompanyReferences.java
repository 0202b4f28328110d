package org.followthrough.candidate;

/** What this room wants to know of what is kept in the rooms above; each of them that refers to companies answers. */
public interface CompanyReferences {

    /** Whether anything there refers to the company. */
    boolean anyTo(Company company);
}
