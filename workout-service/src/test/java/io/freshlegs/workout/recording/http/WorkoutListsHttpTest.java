package io.freshlegs.workout.recording.http;

import static io.freshlegs.kit.testing.Callers.athlete;
import static org.assertj.core.api.Assertions.assertThat;

import io.freshlegs.kit.testing.ServiceServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(ServiceServers.class)
class WorkoutListsHttpTest {

    private static final String LIST = "/v1/athletes/me/workouts";

    @Test
    void pages_show_each_record_once_while_newer_and_older_ones_are_written_edited_and_deleted() {
        // Given
        String id = "writing-pager";
        for (int hour = 10; hour < 22; hour++) {
            put(id, "h" + hour, "2026-11-10T" + hour + ":00:00Z", 60);
        }

        // When
        List<String> seen = new ArrayList<>();
        String cursor = null;
        for (int page = 0; page == 0 || cursor != null; page++) {
            JsonPath answer = page(id, cursor);
            seen.addAll(answer.getList("items.externalId"));
            cursor = answer.getString("nextCursor");
            put(id, "newer" + page, "2026-11-11T10:00:00Z", 60);
            put(id, seen.get(0), "2026-11-10T21:00:00Z", 61 + page);
            athlete(id).delete(LIST + "/garmin/" + seen.get(1)).then().statusCode(204);
            put(id, "older" + page, "2026-11-09T10:00:00Z", 60);
        }

        // Then
        List<String> before =
                IntStream.range(10, 22).mapToObj(hour -> "h" + (31 - hour)).toList();
        assertThat(seen).doesNotHaveDuplicates().doesNotContain("newer0", "newer1");
        assertThat(seen.subList(0, before.size())).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} at {1} is on {2}")
    @CsvSource(textBlock = """
            before the night without 2 o'clock, 2026-03-28T23:59:59+01:00, 2026-03-28
            the 23-hour day begins,             2026-03-29T00:00:00+01:00, 2026-03-29
            the 23-hour day ends,               2026-03-29T23:59:59+02:00, 2026-03-29
            the 25-hour day begins,             2026-10-25T00:00:00+02:00, 2026-10-25
            half past two for the first time,   2026-10-25T02:30:00+02:00, 2026-10-25
            half past two for the second time,  2026-10-25T02:30:00+01:00, 2026-10-25
            the 25-hour day ends,               2026-10-25T23:59:59+01:00, 2026-10-25
            a morning in New York after flying, 2026-11-20T06:00:00-05:00, 2026-11-20
            the same morning seen from Berlin,  2026-11-20T12:00:00+01:00, 2026-11-20
            a night that is tomorrow in UTC,    2026-11-20T22:00:00-05:00, 2026-11-20
            the first place to have the day,    2026-11-20T00:30:00+14:00, 2026-11-20
            the last place to have the day,     2026-11-20T23:30:00-12:00, 2026-11-20
            """)
    void a_record_is_listed_on_the_day_of_its_own_offset_and_on_no_other(String what, String startTime, String day) {
        String id = "day-" + Integer.toHexString(startTime.hashCode());
        put(id, "1", startTime, 60);

        assertThat(days(id, day, day)).containsExactly(day);
        assertThat(days(id, "2026-01-01", LocalDate.parse(day).minusDays(1).toString()))
                .isEmpty();
        assertThat(days(id, LocalDate.parse(day).plusDays(1).toString(), "2026-12-31"))
                .isEmpty();
    }

    private static List<String> days(String athlete, String from, String to) {
        return athlete(athlete)
                .queryParam("from", from)
                .queryParam("to", to)
                .get(LIST)
                .then()
                .statusCode(200)
                .extract()
                .path("items.localDate");
    }

    private static JsonPath page(String athlete, String cursor) {
        RequestSpecification request = athlete(athlete).queryParam("limit", 5);
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get(LIST)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void put(String athlete, String externalId, String startTime, int seconds) {
        int status = athlete(athlete)
                .contentType(ContentType.JSON)
                .body("{\"sport\": \"running\", \"startTime\": \"" + startTime + "\", \"durationSeconds\": " + seconds
                        + "}")
                .put(LIST + "/garmin/" + externalId)
                .statusCode();
        assertThat(status).isIn(200, 201);
    }
}
