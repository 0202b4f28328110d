/** Looking ahead: what was lovable as criteria, how well applications and companies meet them, and the next ten companies. */
@NullMarked
package org.followthrough.recovery.search;

import org.jspecify.annotations.NullMarked;
