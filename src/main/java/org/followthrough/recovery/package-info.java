/** The way back after a no: the plan, and its steps, whose state follows from what the candidate has really done. */
@NullMarked
package org.followthrough.recovery;

import org.jspecify.annotations.NullMarked;
