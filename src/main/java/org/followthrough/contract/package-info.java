/** The contract, {@code openapi.yaml}: what the annotation scanner cannot see is added here as the service is built. */
@NullMarked
package org.followthrough.contract;

import org.jspecify.annotations.NullMarked;
