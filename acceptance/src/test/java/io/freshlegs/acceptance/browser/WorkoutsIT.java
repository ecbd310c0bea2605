package io.freshlegs.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.freshlegs.acceptance.Client;
import io.freshlegs.acceptance.Eventually;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The list of workouts, files that are brought in, and workouts by hand. */
class WorkoutsIT extends BrowserTest {

    private static final Path SAMPLES =
            Path.of(System.getProperty("freshlegs.root"), "workout-service/src/test/resources/samples");
    private static final String RUN = "fitdecode__garmin-fenix-5-run.fit";
    private static final String DROPPED = """
            ({ name, base64 }) => {
              const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0));
              const transfer = new DataTransfer();
              transfer.items.add(new File([bytes], name));
              return transfer;
            }
            """;

    @ParameterizedTest
    @EnumSource
    void the_workouts_of_mara_are_listed_page_by_page(Look look) throws Exception {
        Page page = signedIn(look, MARA, "/workouts");
        Locator workouts = page.locator("li.workout");
        assertThat(workouts).hasCount(25);
        checkAccessibility(page);
        screenshot(page, "workouts", look);
        button(page, "Show older ones").click();
        assertThat(workouts).hasCount(50);
    }

    @Test
    void each_file_says_what_became_of_it() throws Exception {
        Page page = signedIn(Look.PHONE_LIGHT, "wanda", "/workouts");
        assertThat(page.getByText("No workouts yet")).isVisible();
        expectInConsole("422");
        page.locator("input[type=file]").setInputFiles(new Path[] {
            SAMPLES.resolve(RUN), SAMPLES.resolve("BROKEN_togeojson__bad.gpx"), SAMPLES.resolve("SAMPLES.md")
        });

        assertThat(file(page, RUN)).containsText("New");
        assertThat(file(page, "BROKEN_togeojson__bad.gpx")).containsText("It holds no track with points.");
        assertThat(file(page, "SAMPLES.md")).containsText("no FIT, TCX or GPX file");
        assertThat(page.locator("li.workout")).hasCount(1);
        assertThat(page.locator("li.workout")).containsText("FIT file");
        checkAccessibility(page);
        screenshot(page, "workouts-upload", Look.PHONE_LIGHT);

        drop(page, RUN);
        assertThat(file(page, RUN).last()).containsText("Already here");
        assertThat(page.locator("li.workout")).hasCount(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE_LIGHT", "DESK_DARK"})
    void a_session_that_two_sources_recorded_counts_once_and_says_which_one_counts(Look look) throws Exception {
        String athlete = "twice-" + UUID.randomUUID();
        Client client = new Client(Client.token(stack().env("ISSUER_URL"), athlete));
        String workouts = stack().env("WORKOUT_URL") + "/v1/athletes/me/workouts/";
        String session = "\"sport\": \"running\", \"timeZone\": \"Europe/Berlin\", ";
        assertThat(client.put(workouts + "garmin/4711", "{" + session + """
                        "startTime": "2026-05-04T06:40:00+02:00", "durationSeconds": 2700, "distanceMeters": 7800,
                        "averageHeartRateBpm": 142}""").status())
                .isEqualTo(201);
        assertThat(client.put(workouts + "strava/0815", "{" + session + """
                        "startTime": "2026-05-04T06:40:10+02:00", "durationSeconds": 2705, "distanceMeters": 7790}""").status())
                .isEqualTo(201);
        assertThat(client.put(workouts + "garmin/4712", "{" + session + """
                        "startTime": "2026-05-05T06:40:00+02:00", "durationSeconds": 1800}""").status())
                .isEqualTo(201);
        String duplicates = stack().env("ADVICE_URL") + "/v1/athletes/me/duplicates";
        Eventually.within(
                Duration.ofSeconds(30),
                () -> assertThat(client.get(duplicates).body().path("items")).hasSize(1));

        Page page = signedIn(look, athlete, "/workouts");

        Locator rows = page.locator("li.workout");
        assertThat(rows).hasCount(3);
        Locator other = rows.filter(new Locator.FilterOptions().setHasText("Counted once"));
        assertThat(other).hasCount(1);
        assertThat(other).containsText("Strava");
        assertThat(other).containsText("The same session as the one from Garmin");
        Locator counts = rows.filter(new Locator.FilterOptions().setHasText("Also recorded by Strava"));
        assertThat(counts).hasCount(1);
        assertThat(counts).containsText("142 bpm");
        checkAccessibility(page);
        screenshot(page, "workouts-duplicate", look);

        button(page, "Delete Run of Mon 4 May").click();
        assertThat(rows).hasCount(2);
    }

    @Test
    void a_german_reader_is_told_in_german_what_is_wrong_with_a_file() throws Exception {
        Page page = open(Look.PHONE_DARK, "de-DE");
        signIn(page, "walter", "/workouts");
        expectInConsole("422");
        page.locator("input[type=file]").setInputFiles(SAMPLES.resolve("BROKEN_togeojson__bad.gpx"));

        Locator files = page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Dateien"));
        assertThat(files).containsText("In dieser Datei ist kein Training.");
        assertThat(files).not().containsText("It holds no track");
        screenshot(page, "workouts-german", Look.PHONE_DARK);
    }

    @Test
    void a_file_of_a_device_without_a_clock_is_taken_once_its_start_is_told() throws Exception {
        Page page = signedIn(Look.DESK_LIGHT, "wilma", "/workouts");
        expectInConsole("422");
        String name = "fitdecode__compressed-speed-distance.fit";
        page.locator("input[type=file]").setInputFiles(SAMPLES.resolve(name));
        page.getByLabel("Start of " + name).fill("2026-05-03T08:30");
        button(page, "Use this start").click();
        assertThat(file(page, name)).containsText("New");
        assertThat(page.locator("li.workout")).containsText("start told by you");
    }

    @Test
    void a_workout_by_hand_can_be_changed_deleted_and_taken_back() throws Exception {
        Page page = signedIn(Look.DESK_DARK, "wiebke", "/workouts");
        button(page, "Add by hand").click();
        page.getByLabel("Duration").fill("1:75");
        button(page, "Save workout").click();
        assertThat(page.getByText("For example 45 or 1:20.")).isVisible();
        assertThat(page.getByLabel("Duration")).hasValue("1:75");
        checkAccessibility(page);
        page.getByLabel("Duration").fill("1:15");
        page.getByLabel("Distance in km").fill("12.5");
        button(page, "Save workout").click();
        Locator workout = page.locator("li.workout");
        assertThat(workout).containsText("12.5 km");
        assertThat(workout).containsText("6:00 /km");

        button(page, "Change Run").click();
        page.getByLabel("Distance in km").fill("15");
        button(page, "Save workout").click();
        assertThat(workout).containsText("5:00 /km");

        button(page, "Delete Run").click();
        assertThat(workout).hasCount(0);
        button(page, "Undo").click();
        assertThat(workout).containsText("15 km");
    }

    private static void drop(Page page, String name) throws Exception {
        String base64 = Base64.getEncoder().encodeToString(Files.readAllBytes(SAMPLES.resolve(name)));
        JSHandle transfer = page.evaluateHandle(DROPPED, Map.of("name", name, "base64", base64));
        page.locator(".zone").dispatchEvent("drop", Map.of("dataTransfer", transfer));
    }

    private static Locator file(Page page, String name) {
        return page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Files"))
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }
}
