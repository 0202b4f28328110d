/** The practices' texts in four languages, the language that the caller wants, and drafts of messages. */
@NullMarked
package org.followthrough.guidance;

import org.jspecify.annotations.NullMarked;
