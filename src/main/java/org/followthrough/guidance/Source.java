package org.followthrough.guidance;

/** The times of a search that the source articles are about. */
enum Source {
    WAITING,
    AFTER_A_NO
}
