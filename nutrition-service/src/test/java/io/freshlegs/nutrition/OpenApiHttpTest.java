package io.freshlegs.nutrition;

import io.freshlegs.kit.testing.OpenApiDocument;
import io.freshlegs.kit.testing.ServiceServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class OpenApiHttpTest {

    @Test
    void the_document_is_the_one_that_is_checked_in() {
        OpenApiDocument.equalsCheckedIn("nutrition-service");
    }

    @Test
    void every_operation_parameter_and_status_is_described() {
        OpenApiDocument.served().isComplete();
    }

    @Test
    void every_answer_has_an_example_that_is_as_its_schema_says() {
        OpenApiDocument.served().hasExamplesThatFit();
        OpenApiDocument.served().wrongExamplesAreSeen();
    }

    @Test
    void every_schema_is_reached_from_an_operation() {
        OpenApiDocument.served().describesNothingUnused();
    }

    @Test
    void no_client_of_the_last_release_breaks() {
        OpenApiDocument.served().breaksNoClientOfTheLastRelease("nutrition-service");
    }

    @Test
    void the_comparison_with_the_last_release_sees_a_break() {
        OpenApiDocument.served().breaksAreSeen();
    }
}
