/** The people who search, and what they know about employers: candidates and companies. */
@NullMarked
package org.followthrough.candidate;

import org.jspecify.annotations.NullMarked;
