/**
 * Applications from the first note to their end: stages and their history, what the employer wrote and set as a task, and
 * the four ways an application ends.
 */
@NullMarked
package org.followthrough.application;

import org.jspecify.annotations.NullMarked;
