/** The people who search, and whom they know at employers: candidates, companies, contacts and connections. */
@NullMarked
package org.followthrough.candidate;

import org.jspecify.annotations.NullMarked;
