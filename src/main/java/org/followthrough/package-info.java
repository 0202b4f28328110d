/** Followthrough: the door of the house. Every room below keeps one part of a job search. */
@NullMarked
package org.followthrough;

import org.jspecify.annotations.NullMarked;
