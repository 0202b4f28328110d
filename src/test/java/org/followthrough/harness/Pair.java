package org.followthrough.harness;

/** Two servers, one of which follows the other or will. */
record Pair(PostgresServer primary, PostgresServer standby) {

    /** For the driver: it asks both which one takes writes, and forgets after a second what it was told. */
    static String hosts(PostgresServer one, PostgresServer other) {
        return "%s,%s/followthrough?targetServerType=primary&hostRecheckSeconds=1".formatted(one.host(), other.host());
    }

    /** The standby is made anew, and commits wait for it. */
    void follow() throws Exception {
        standby.follow(primary);
        primary.commitWaitsFor(standby);
    }

    /** What was the standby is the primary; the other one must not have come back. */
    Pair promoted() throws Exception {
        standby.promote();
        return new Pair(standby, primary);
    }
}
