/** Who answers. */
enum Side {
    SERVICE("Followthrough", "follow_up"),
    LIMIT("the same SQL by pgbench", "follow_up"),
    RIVAL("Fastify + pg", "rival.follow_up");

    private final String title;
    private final String table;

    Side(String title, String table) {
        this.title = title;
        this.table = table;
    }

    String title() {
        return title;
    }

    /** Where accepted follow-ups come to lie. */
    String table() {
        return table;
    }
}
