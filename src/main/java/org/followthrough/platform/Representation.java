package org.followthrough.platform;

import java.util.UUID;

/** A single resource as JSON, with an id and an entity tag. */
public interface Representation {

    UUID id();

    /** What the entity tag covers: the resource itself, without what is only shown along with it. */
    default Object tagged() {
        return this;
    }
}
