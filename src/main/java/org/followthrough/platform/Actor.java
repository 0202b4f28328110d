package org.followthrough.platform;

/** Who acts in the request at hand, as histories and the audit trail name them. */
public interface Actor {

    String name();

    /** The same for all requests of one caller, and for nobody else's in the tenant. */
    String identity();
}
