package io.freshlegs.kit.problem;

import java.util.Locale;

/**
 * The closed catalogue of everything that can go wrong for a client. The constant's name is the {@code code} of the
 * HTTP contract and never changes; {@code docs/problems.md} describes each one for users.
 */
public enum Problem {
    MALFORMED_JSON(400, Blame.CALLER, "The body is not JSON"),
    PARAMETER_INVALID(400, Blame.CALLER, "A parameter is not valid"),
    CURSOR_INVALID(400, Blame.CALLER, "The cursor does not belong to this list"),

    NO_TOKEN(401, Blame.CALLER, "A bearer token is needed"),
    TOKEN_EXPIRED(401, Blame.CALLER, "The token has expired"),
    TOKEN_INVALID(401, Blame.CALLER, "The token is not accepted"),
    NO_SESSION(401, Blame.CALLER, "Nobody is signed in"),

    NOT_ALLOWED(403, Blame.CALLER, "Not allowed"),
    SCOPE_MISSING(403, Blame.CALLER, "The token lacks a scope"),
    FOREIGN_REQUEST(403, Blame.CALLER, "The request does not come from this page"),

    NOT_FOUND(404, Blame.CALLER, "Not found"),
    IMPORT_FORMAT_UNKNOWN(404, Blame.CALLER, "There is no import of this format"),
    RECORD_DELETED(404, Blame.CALLER, "The record was deleted"),
    METHOD_NOT_ALLOWED(405, Blame.CALLER, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, Blame.CALLER, "No acceptable representation"),
    CONFLICT(409, Blame.CALLER, "The request clashes with the stored state"),
    PRECONDITION_FAILED(412, Blame.CALLER, "The record is at another revision"),
    BODY_TOO_LARGE(413, Blame.CALLER, "The body is too large"),
    MEDIA_TYPE_UNSUPPORTED(415, Blame.CALLER, "The media type is not supported"),

    WORKOUT_INVALID(422, Blame.CALLER, "The workout is not valid"),
    WELLNESS_INVALID(422, Blame.CALLER, "The wellness day is not valid"),
    MEAL_INVALID(422, Blame.CALLER, "The meal is not valid"),
    FOOD_DAY_INVALID(422, Blame.CALLER, "The food day is not valid"),
    PROFILE_INVALID(422, Blame.CALLER, "The profile is not valid"),
    CHECK_IN_INVALID(422, Blame.CALLER, "The check-in is not valid"),
    LAB_INVALID(422, Blame.CALLER, "The laboratory values are not valid"),
    SHOE_INVALID(422, Blame.CALLER, "The shoe is not valid"),
    WHAT_IF_INVALID(422, Blame.CALLER, "The hypothesis is not valid"),
    LINK_INVALID(422, Blame.CALLER, "The link is not valid"),
    DATE_IN_FUTURE(422, Blame.CALLER, "The day lies in the future"),
    BATCH_INVALID(422, Blame.CALLER, "The batch is not valid"),
    BATCH_TOO_LARGE(422, Blame.CALLER, "The batch has too many items"),
    IMPORT_UNREADABLE(422, Blame.CALLER, "The import can't be read"),
    IMPORT_NOTHING_TO_READ(422, Blame.CALLER, "The import holds nothing to store"),
    CLOCK_UNSET(422, Blame.CALLER, "The clock of the device was never set"),
    USER_NOT_LINKED(422, Blame.CALLER, "The provider's user is no linked athlete"),

    TOO_MANY_REQUESTS(429, Blame.CAPACITY, "Too many requests"),
    TOO_MANY_STREAMS(429, Blame.CAPACITY, "Too many streams are open"),

    INTERNAL(500, Blame.OURS, "Something went wrong on our side"),
    CONTRACT_BROKEN(500, Blame.OURS, "A stored record breaks its own contract"),

    SERVICE_FAILED(502, Blame.CAPACITY, "A service broke off"),
    SERVICE_UNAVAILABLE(503, Blame.CAPACITY, "A service is away"),
    SERVICE_TIMEOUT(504, Blame.CAPACITY, "A service does not answer"),

    OVERLOADED(503, Blame.CAPACITY, "Too much is being written right now"),
    NO_STREAM_LEFT(503, Blame.CAPACITY, "This instance has no stream left"),
    DATABASE_UNAVAILABLE(503, Blame.CAPACITY, "The database is away"),
    OUTCOME_UNKNOWN(503, Blame.CAPACITY, "The outcome of the write is not known"),
    IDENTITY_UNAVAILABLE(503, Blame.CAPACITY, "Tokens can't be checked right now"),
    SHUTTING_DOWN(503, Blame.CAPACITY, "This instance is shutting down");

    private final int status;
    private final Blame blame;
    private final String title;

    Problem(int status, Blame blame, String title) {
        this.status = status;
        this.blame = blame;
        this.title = title;
    }

    /** The HTTP status, always the same for a code. */
    public int status() {
        return status;
    }

    public Blame blame() {
        return blame;
    }

    /** A sentence fragment for people, the same for every occurrence. */
    public String title() {
        return title;
    }

    /** The {@code type} of RFC 9457: {@code urn:freshlegs:problem:workout-invalid}. */
    public String type() {
        return "urn:freshlegs:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Seconds after which a repeat makes sense; 0 where repeating the same request can't help. */
    public int retryAfterSeconds() {
        if (blame != Blame.CAPACITY) {
            return 0;
        }
        return switch (this) {
            case DATABASE_UNAVAILABLE, IDENTITY_UNAVAILABLE, SERVICE_UNAVAILABLE, SERVICE_TIMEOUT -> 2;
            default -> 1;
        };
    }
}
