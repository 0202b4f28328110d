/** What looks across all rooms: the export of a candidate's data; the timeline and more to come. */
@NullMarked
package org.followthrough.journey;

import org.jspecify.annotations.NullMarked;
