package org.followthrough.access;

/** What a build for a developer's machine adds to access. In the production build nothing implements it. */
public interface LocalAccess {

    /** How to get a token, as one sentence; empty while local mode is off. */
    String hint();
}
