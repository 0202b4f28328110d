package org.followthrough.platform;

import java.sql.SQLException;

/** The database gave no answer; the request can be repeated. */
class DatabaseUnavailable extends RuntimeException {

    DatabaseUnavailable(SQLException cause) {
        super(cause);
    }
}
