package org.followthrough.platform;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A request that cannot be carried out, on its way to becoming a problem document. It rolls the transaction back. */
public class Failure extends RuntimeException {

    /** Of more, the first ones are told: they are mended first. */
    public static final int MOST_ERRORS = 100;

    public static final int LONGEST_DETAIL = 2000;

    private final ProblemType type;
    private final transient Map<String, Object> members;

    /** @param members what the problem document carries besides the standard members */
    public Failure(ProblemType type, String detail, Map<String, Object> members) {
        super(detail, null, false, false);
        this.type = type;
        this.members = Map.copyOf(members);
    }

    public static Failure of(ProblemType type, String detail) {
        return new Failure(type, detail, Map.of());
    }

    public static Failure notFound(String what, UUID id) {
        return of(ProblemType.NOT_FOUND, "There is no %s with the id %s.".formatted(what, id));
    }

    public static Failure alreadyExists(String what, UUID existing) {
        return new Failure(ProblemType.ALREADY_EXISTS, what, Map.of("existingId", existing));
    }

    public static Failure invalid(List<FieldError> errors) {
        var first = errors.get(0);
        var more = errors.size() > 1 ? " (and %d more)".formatted(errors.size() - 1) : "";
        return new Failure(
                ProblemType.INVALID_REQUEST,
                first.place() + " " + first.detail() + more,
                Map.of("errors", errors.subList(0, Math.min(errors.size(), MOST_ERRORS))));
    }

    /** @param pointer JSON pointer to the field, as in {@code /plannedFor} */
    public static Failure invalidField(String pointer, String code, String detail) {
        return invalid(List.of(FieldError.ofBody(pointer, code, detail)));
    }

    public static Failure invalidParameter(String parameter, String code, String detail) {
        return invalid(List.of(FieldError.ofParameter(parameter, code, detail)));
    }

    public ProblemType type() {
        return type;
    }

    public Map<String, Object> members() {
        return members;
    }
}
