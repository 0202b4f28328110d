/** Local mode: the embedded database and the demo data. It is no part of the production build. */
@NullMarked
package org.followthrough.local;

import org.jspecify.annotations.NullMarked;
