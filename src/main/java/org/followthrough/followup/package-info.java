/** Follow-ups: planned, sent, judged by the policy, proposed and drafted, and recorded as history where they took place anyway. */
@NullMarked
package org.followthrough.followup;

import org.jspecify.annotations.NullMarked;
