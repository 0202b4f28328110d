/** Those who stand by the candidate: who knew about an application, and who is told how it ended. */
@NullMarked
package org.followthrough.recovery.support;

import org.jspecify.annotations.NullMarked;
