package io.freshlegs.kit.problem;

import io.freshlegs.kit.domain.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries one problem of the catalogue to the edge. It has no stack trace: it describes a request, not a defect. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final transient List<Violation> errors;

    /**
     * @param detail a sentence that says what to do; never repeats what the caller sent
     * @param errors the fields at fault, empty where no field is
     */
    public ProblemException(Problem problem, String detail, List<Violation> errors, @Nullable Throwable cause) {
        super(detail, cause, false, false);
        this.problem = problem;
        this.errors = List.copyOf(errors);
    }

    public static ProblemException of(Problem problem, String detail) {
        return new ProblemException(problem, detail, List.of(), null);
    }

    public static ProblemException invalid(Problem problem, List<Violation> errors) {
        String detail = errors.size() == 1
                ? "One field needs another value; see errors."
                : errors.size() + " fields need other values; see errors.";
        return new ProblemException(problem, detail, errors, null);
    }

    public static ProblemException invalid(Problem problem, String field, String message) {
        return invalid(problem, List.of(new Violation(field, message)));
    }

    /** A part of the path, the query or a header that has the wrong form; {@code field} names it. */
    public static ProblemException parameter(String field, String message) {
        return new ProblemException(
                Problem.PARAMETER_INVALID,
                "A parameter of the path or query has the wrong form; see errors.",
                List.of(new Violation(field, message)),
                null);
    }

    public Problem problem() {
        return problem;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<Violation> errors() {
        return errors;
    }
}
