package io.freshlegs.dashboard.session;

/** The order of our own routes among those of Quarkus. */
public final class RouteOrder {

    /** Before everything, so that it sees the failures of everything. */
    public static final int FAILURES = -20_000;
    /** After authentication, before any of our handlers. */
    public static final int GUARD = 10;
    /** Before static files. */
    public static final int HANDLERS = 20;
    /** After static files; before resource methods, of which there are none. */
    public static final int NOTHING_ELSE = 15_000;

    private RouteOrder() {}
}
