package org.followthrough.platform;

import java.util.Optional;

/** The language that the answer at hand was made in, where it has texts for people. */
public interface SpokenLanguage {

    /** As in {@code Content-Language}. */
    Optional<String> spoken();
}
