/** Interviews and their interviewers, and what the candidate noticed in them. */
@NullMarked
package org.followthrough.interview;

import org.jspecify.annotations.NullMarked;
