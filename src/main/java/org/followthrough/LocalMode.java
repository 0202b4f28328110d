package org.followthrough;

/** What a build for a developer's machine adds: found by ServiceLoader, and absent from the production build. */
public interface LocalMode {

    /** Brings a database up and points the configuration at it. */
    void provideDatabase();

    /** Tells a newcomer, last of all, where to go. */
    void welcome();
}
