/** Who asks, and for whom: issuers and tenants, callers and scopes, grants, and the trail of who did what. */
@NullMarked
package org.followthrough.access;

import org.jspecify.annotations.NullMarked;
