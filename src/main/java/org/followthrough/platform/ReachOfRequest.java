package org.followthrough.platform;

/** Says whose data the request at hand may touch; asked inside the transaction, once. */
public interface ReachOfRequest {

    Reach reach();
}
