package org.followthrough.platform;

/** Says which tenant the request at hand speaks for. */
public interface TenantOfRequest {

    String tenant();
}
