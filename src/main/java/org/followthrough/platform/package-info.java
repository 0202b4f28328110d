/** What every room stands on: problems, pages, entity tags, merge patch, strict JSON, the one transaction wrapper. */
@NullMarked
package org.followthrough.platform;

import org.jspecify.annotations.NullMarked;
