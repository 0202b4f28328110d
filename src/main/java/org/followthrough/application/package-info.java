/** Applications from the first note to their end: stages, stage history, and the four ways an application ends. */
@NullMarked
package org.followthrough.application;

import org.jspecify.annotations.NullMarked;
