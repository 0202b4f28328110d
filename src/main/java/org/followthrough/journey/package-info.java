/** What looks across all rooms: the export of a candidate's data, their timeline, what is due today, and second chances. */
@NullMarked
package org.followthrough.journey;

import org.jspecify.annotations.NullMarked;
