package org.followthrough.harness;

/** How much of it: the short form for every commit, the full one ({@code -Dharness=full}) for the figures. */
final class Form {

    private static final boolean FULL = "full".equals(System.getProperty("harness"));

    private Form() {}

    static int of(int shortly, int fully) {
        return FULL ? fully : shortly;
    }

    static boolean isFull() {
        return FULL;
    }

    static String name() {
        return FULL ? "full" : "short";
    }
}
