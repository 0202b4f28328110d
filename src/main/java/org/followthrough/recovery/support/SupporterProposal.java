package org.followthrough.recovery.support;

import java.util.UUID;
import org.followthrough.guidance.Letter;
import org.followthrough.platform.Text;

/**
 * Somebody to tell how an application ended, with a draft of what to say.
 *
 * @param draft for the candidate to finish; it is never sent from here
 */
public record SupporterProposal(
        UUID supporterId, @Text(max = 200) String name, SupporterKind kind, Letter draft) {}
