import java.util.Locale;

/** What is asked for. */
enum Operation {
    PAGE("page of 20"),
    SINGLE_READ("single read"),
    ACCEPTED("accepted follow-up"),
    REFUSED("refused follow-up, one hot application");

    private final String title;

    Operation(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    String script() {
        return "bench/sql/%s.sql".formatted(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** How many rows are there more when so many requests have been answered. */
    long written(long requests) {
        return this == ACCEPTED ? requests : 0;
    }
}
