/** Looking back at one application: wins, retrospectives, factors out of one's control, feedback, and the game plan. */
@NullMarked
package org.followthrough.recovery.review;

import org.jspecify.annotations.NullMarked;
