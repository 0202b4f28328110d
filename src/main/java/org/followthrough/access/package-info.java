/** Who asks, and for whom: tenants today, principals and grants to come. */
@NullMarked
package org.followthrough.access;

import org.jspecify.annotations.NullMarked;
