/** The rules of good form for follow-ups, as plain Java over values: no clock, no database, no framework. */
@NullMarked
package org.followthrough.policy;

import org.jspecify.annotations.NullMarked;
