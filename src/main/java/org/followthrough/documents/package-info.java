/** What people read in a browser: the landing page, the reference, and a page on every type of problem. */
@NullMarked
package org.followthrough.documents;

import org.jspecify.annotations.NullMarked;
