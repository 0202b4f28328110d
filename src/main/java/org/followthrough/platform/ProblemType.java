package org.followthrough.platform;

/** Every kind of problem the API answers with: the one table from problem to status. */
public enum ProblemType {
    INVALID_REQUEST(
            400,
            "The request is not valid",
            "A field of the body or a parameter breaks its rule. `errors` names each one: a JSON pointer into the body,"
                    + " or the parameter's name, with a stable code and a sentence.",
            "Mend what `errors` names and send the request again. Nothing was stored."),
    MALFORMED_REQUEST(
            400,
            "The request is not readable",
            "The address, a header or the framing of the request is broken.",
            "Mend the request and send it again. Nothing was stored."),
    MALFORMED_BODY(
            400,
            "The body is not readable",
            "The body is not well-formed JSON in UTF-8: broken syntax, a key twice, or nesting too deep.",
            "Send one JSON document in UTF-8. Nothing was stored."),
    UNAUTHENTICATED(
            401,
            "Authentication is needed",
            "The request carries no credentials that the service accepts.",
            "Send valid credentials."),
    FORBIDDEN(
            403,
            "This is not allowed for you",
            "The credentials are valid and do not cover this operation.",
            "Ask for credentials that cover it."),
    NOT_FOUND(
            404,
            "There is no such thing",
            "Nothing with this id or path is there, or it is not yours to see.",
            "Check the id. Lists show what is there."),
    METHOD_NOT_ALLOWED(
            405,
            "The method does not fit the path",
            "The path exists and does not know this method.",
            "Use a method that the `Allow` header names."),
    NOT_ACCEPTABLE(
            406,
            "No fitting representation",
            "The `Accept` header asks for a media type that this resource does not have.",
            "Accept `application/json`."),
    FOLLOW_UP_REFUSED(
            409,
            "The follow-up is refused",
            "Good form speaks against this follow-up. `decision` holds every refusal with the rule, the practice behind"
                    + " it, what counts against it, and the first moment at which no rule objects.",
            "Plan it for `decision.nextAllowedAt`. If the contact really took place, record it in the application's"
                    + " history: facts are never refused."),
    FOLLOW_UP_FINAL(
            409,
            "The follow-up is final",
            "A follow-up that was sent or cancelled cannot be deleted or changed in this way. The text and hook of a"
                    + " sent one can be mended, and its `sentAt` corrected.",
            "Record a new follow-up instead."),
    APPLICATION_ENDED(
            409,
            "The application has ended",
            "The application was rejected, withdrawn, hired or left without response, so this does not fit it.",
            "Take the end back first with DELETE on it."),
    APPLICATION_NOT_REJECTED(
            409,
            "The application is not rejected",
            "This belongs to an employer's no, and the application has none at the moment.",
            "Record the rejection first. What came with the no itself is part of it."),
    APPLICATION_HAS_SENT_FOLLOW_UPS(
            409,
            "The application has sent follow-ups",
            "What was sent stays on record, so an application with sent follow-ups is not deleted.",
            "Archive it: PATCH it with `archived` true."),
    ALREADY_EXISTS(
            409,
            "It is there already",
            "Another resource of the same owner has this identifying value.",
            "Use the one that is there: `existingId` names it."),
    LIMIT_REACHED(
            409,
            "There are as many as there can be",
            "A candidate keeps a limited number of these, and has that many already.",
            "Delete what is no longer needed, or change it."),
    COMPANY_IN_USE(
            409,
            "The company is in use",
            "Applications or target companies refer to this company.",
            "Delete those first, or move the applications to another company."),
    MESSAGE_ANSWERED(
            409,
            "The message is answered",
            "Follow-ups answer this message, so it stays on record.",
            "PATCH what is wrong in it."),
    INTERVIEW_IN_USE(
            409,
            "The interview has follow-ups",
            "Follow-ups refer to this interview.",
            "Cancel the interview instead: PATCH it with `status` CANCELLED."),
    RECOVERY_PLAN_CLOSED(
            409,
            "The recovery plan is closed",
            "The rejection was taken back, so there is nothing to recover from. What was written stays.",
            "Record the rejection again, if it was one: the plan opens again with it."),
    IDEMPOTENCY_KEY_IN_USE(
            409,
            "A request with this key is still running",
            "Another request with the same `Idempotency-Key` has not come to its end yet.",
            "Repeat the request after the seconds that `Retry-After` names: it gets the answer of the other one."),
    PRECONDITION_FAILED(
            412,
            "It changed in the meantime",
            "The entity tag in `If-Match` is not the current one.",
            "Fetch the resource again, look at what changed, and repeat with its new `ETag`."),
    PAYLOAD_TOO_LARGE(413, "The body is too large", "The body exceeds the limit of the service.", "Send less."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The body's media type is not supported",
            "The operation does not read bodies of this `Content-Type`.",
            "Send `application/json`; a PATCH may also be `application/merge-patch+json`."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "The key belongs to another request",
            "This `Idempotency-Key` was sent within the last day with another path, query or body. Nothing was stored.",
            "Make a new key for each new request. Repeat a request with its key, to the letter."),
    HEADERS_TOO_LARGE(
            431,
            "The headers are too large",
            "The request line or the headers exceed the limit of the service.",
            "Send less."),
    TOO_MANY_REQUESTS(
            429, "Too many requests", "The caller exceeds its rate.", "Wait for the seconds that `Retry-After` names."),
    INTERNAL_ERROR(
            500,
            "Something is wrong on our side",
            "The service failed in a way it should not. The request id in `X-Request-Id` finds it in the log.",
            "Report it with the request id."),
    UNAVAILABLE(
            503,
            "Not possible at the moment",
            "The database is out of reach or too busy. Nothing was stored, unless the connection broke in the very moment of storing.",
            "Repeat the request after the seconds that `Retry-After` names; a POST under the same `Idempotency-Key` is carried out"
                    + " once, whatever became of the first.");

    private final int status;
    private final String title;
    private final String meaning;
    private final String help;

    ProblemType(int status, String title, String meaning, String help) {
        this.status = status;
        this.title = title;
        this.meaning = meaning;
        this.help = help;
    }

    /** The last part of the type's URI, as in {@code follow-up-refused}. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The problem's {@code type}, a relative URI that leads to its page. */
    public String uri() {
        return "/problems/" + slug();
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String meaning() {
        return meaning;
    }

    public String help() {
        return help;
    }

    /** Whether the same request may succeed in a moment. */
    public boolean passes() {
        return this == UNAVAILABLE || this == IDEMPOTENCY_KEY_IN_USE;
    }
}
