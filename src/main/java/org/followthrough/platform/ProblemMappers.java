package org.followthrough.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Every failure becomes a problem document here, the framework's own included. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** Connection failures, resource exhaustion, operator intervention; locks, statements and idling that took too long. */
    private static final List<String> PASSING_SQL_STATES = List.of("08", "53", "57", "55P03", "58", "25P03");

    private final Problems problems;
    private final Routes routes;
    private final RequestAddress address;

    ProblemMappers(Problems problems, Routes routes, RequestAddress address) {
        this.problems = problems;
        this.routes = routes;
        this.address = address;
    }

    @ServerExceptionMapper
    Response failure(Failure failure) {
        return problems.response(failure.type(), detail(failure), failure.members());
    }

    @ServerExceptionMapper
    Response violation(ConstraintViolationException violation) {
        return failure(Violations.failure(violation.getConstraintViolations()));
    }

    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    Response unreadable(JsonProcessingException unreadable) {
        return failure(JsonFailures.of(unreadable));
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException failure) {
        if (failure.getCause() instanceof Failure ours) {
            return failure(ours);
        }
        if (failure.getCause() instanceof IOException unreadable) {
            return failure(JsonFailures.of(unreadable));
        }
        var status = failure.getResponse().getStatus();
        var type = typeOf(status);
        if (type.isEmpty()) {
            return failure.getResponse();
        }
        var response = failure(Failure.of(type.get(), type.get().meaning()));
        return type.get() == ProblemType.METHOD_NOT_ALLOWED
                ? Response.fromResponse(response)
                        .header(HttpHeaders.ALLOW, routes.allowHeader(address.canonicalPath()))
                        .build()
                : response;
    }

    /** The framework's own answer to OPTIONS names the methods of every path of the resource class. */
    @ServerResponseFilter
    void options(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getMethod().equals("OPTIONS") && response.getStatus() == 200) {
            response.getHeaders().putSingle(HttpHeaders.ALLOW, routes.allowHeader(address.canonicalPath()));
        }
    }

    @ServerExceptionMapper
    Response anythingElse(Throwable failure) {
        if (passing(failure)) {
            LOG.warnf("Database unavailable: %s", failure.getMessage());
            return failure(Failure.of(ProblemType.UNAVAILABLE, "The database does not answer. Try again."));
        }
        LOG.error("Unexpected failure", failure);
        return failure(Failure.of(ProblemType.INTERNAL_ERROR, ProblemType.INTERNAL_ERROR.meaning()));
    }

    /** Whether the failure is about the database being out of reach, and so may be gone in a moment. */
    private static boolean passing(Throwable failure) {
        var state = UnitOfWork.sqlState(failure);
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseUnavailable) {
                return true;
            }
        }
        return state != null && PASSING_SQL_STATES.stream().anyMatch(state::startsWith);
    }

    static Optional<ProblemType> typeOf(int status) {
        if (status == 400) {
            return Optional.of(ProblemType.MALFORMED_REQUEST);
        }
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.status() == status)
                .findFirst();
    }

    private static String detail(Failure failure) {
        return Optional.ofNullable(failure.getMessage())
                .orElseGet(() -> failure.type().meaning());
    }
}
