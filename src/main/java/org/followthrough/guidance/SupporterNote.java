package org.followthrough.guidance;

import org.jspecify.annotations.Nullable;

/**
 * What a note to a supporter is made from, after a no. What is absent stays a visible blank.
 *
 * @param resting in the first days, in which only those who are close hear of it and nobody is asked for help
 * @param close whether the supporter is family, a friend or a close colleague
 */
public record SupporterNote(
        boolean resting,
        boolean close,
        String supporterName,
        @Nullable String candidateName,
        String title,
        String companyName) {

    public SupporterNote {
        if (resting && !close) {
            throw new IllegalArgumentException("The rest is shared only with those who are close.");
        }
    }
}
