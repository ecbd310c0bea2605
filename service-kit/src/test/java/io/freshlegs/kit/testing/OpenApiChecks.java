package io.freshlegs.kit.testing;

import org.junit.jupiter.api.Test;

/** What the OpenAPI document of every service must hold; the test of a service says which it is. */
public abstract class OpenApiChecks {

    private final String service;

    /** {@code service} is its module, which the document is called by. */
    protected OpenApiChecks(String service) {
        this.service = service;
    }

    @Test
    public void the_document_is_the_one_that_is_checked_in() {
        OpenApiDocument.equalsCheckedIn(service);
    }

    @Test
    public void every_operation_parameter_and_status_is_described() {
        OpenApiDocument.served().isComplete();
    }

    @Test
    public void every_answer_has_an_example_that_is_as_its_schema_says() {
        OpenApiDocument.served().hasExamplesThatFit();
        OpenApiDocument.served().wrongExamplesAreSeen();
    }

    @Test
    public void every_schema_is_reached_from_an_operation() {
        OpenApiDocument.served().describesNothingUnused();
    }

    @Test
    public void no_client_of_the_last_release_breaks() {
        OpenApiDocument.served().breaksNoClientOfTheLastRelease(service);
    }

    @Test
    public void the_comparison_with_the_last_release_sees_a_break() {
        OpenApiDocument.served().breaksAreSeen();
    }
}
