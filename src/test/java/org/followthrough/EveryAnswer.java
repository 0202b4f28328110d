package org.followthrough;

import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import org.followthrough.contract.GivenAnswer;
import org.followthrough.contract.HeldToContract;

/** Every answer that a test gets is held to the contract before the test sees it. */
final class EveryAnswer implements Filter {

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext next) {
        var answer = next.next(request, response);
        var body = answer.asByteArray();
        HeldToContract.check(new GivenAnswer(
                request.getMethod(),
                path(request.getURI()),
                answer.statusCode(),
                name -> answer.headers().getValues(name),
                body));
        // The body can be read once only.
        return new ResponseBuilder().clone(answer).setBody(body).build();
    }

    private static String path(String address) {
        return address.replaceFirst("^[a-z]+://[^/]*", "");
    }
}
