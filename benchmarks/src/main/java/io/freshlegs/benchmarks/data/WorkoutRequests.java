package io.freshlegs.benchmarks.data;

import io.freshlegs.benchmarks.load.Requests;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Workouts by their number, as requests. A number always gives the same athlete, external id and content, so a range
 * sent again is a range of identical replays.
 */
public final class WorkoutRequests {

    private static final int SECONDS_A_DAY = 86_400;

    private final Athletes athletes;

    public WorkoutRequests(Athletes athletes) {
        this.athletes = athletes;
    }

    /** A {@code PUT} of one workout each. */
    public Requests puts() {
        return (number, since, out) -> put(number, workout(number), out);
    }

    /** A {@code POST batch} of that many workouts of one athlete each. */
    public Requests batches(int size) {
        return (number, since, out) -> batch(number, size, out);
    }

    /** The JSON of a workout, as a watch's cloud sends it. */
    public static String workout(long number) {
        return "{" + fields(number) + "}";
    }

    /** The name of a workout at its source. */
    public static String externalId(long number) {
        return "w-" + number;
    }

    /** Appends the {@code PUT} of a workout of another time than its number says. */
    public void putAt(long number, Instant startTime, ByteBuf out) {
        put(number, "{" + fields(number, startTime.toString()) + "}", out);
    }

    private void put(long number, String body, ByteBuf out) {
        int athlete = (int) (number % athletes.count());
        String path = "/v1/athletes/" + athletes.id(athlete) + "/workouts/garmin/" + externalId(number);
        request("PUT", path, athlete, body, out);
    }

    private void batch(long number, int size, ByteBuf out) {
        int athlete = (int) (number % athletes.count());
        StringBuilder body = new StringBuilder(size * 640).append("{\"workouts\":[");
        for (int item = 0; item < size; item++) {
            long workout = number * size + item;
            body.append(item == 0 ? "{" : ",{")
                    .append("\"source\":\"garmin\",\"externalId\":\"")
                    .append(externalId(workout))
                    .append("\",")
                    .append(fields(workout))
                    .append('}');
        }
        String path = "/v1/athletes/" + athletes.id(athlete) + "/workouts/batch";
        request("POST", path, athlete, body.append("]}").toString(), out);
    }

    private void request(String method, String path, int athlete, String body, ByteBuf out) {
        ByteBufUtil.writeAscii(out, method);
        ByteBufUtil.writeAscii(out, " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n");
        out.writeBytes(athletes.authorization(athlete));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        ByteBufUtil.writeAscii(out, "Content-Length: " + bytes.length + "\r\n\r\n");
        out.writeBytes(bytes);
    }

    private static String fields(long number) {
        long second = number * 7919 % SECONDS_A_DAY;
        String startTime = String.join(
                "",
                "2026-10-",
                two(1 + number / 7 % 28),
                "T",
                two(second / 3600),
                ":",
                two(second / 60 % 60),
                ":",
                two(second % 60),
                "Z");
        return fields(number, startTime);
    }

    private static String fields(long number, String startTime) {
        long duration = 1800 + number % 3600;
        return String.join(
                "",
                "\"sourceVersion\":1,\"sport\":\"running\",\"workoutType\":\"easy\",\"startTime\":\"",
                startTime,
                "\",\"zoneOffset\":\"+01:00\",\"timeZone\":\"Europe/Berlin\",\"durationSeconds\":",
                Long.toString(duration),
                ",\"movingSeconds\":",
                Long.toString(duration - 30),
                ",\"distanceMeters\":",
                Long.toString(duration * 3),
                ",\"elevationGainMeters\":85.5,\"elevationLossMeters\":84,\"energyKcal\":640,\"averageHeartRateBpm\":",
                Long.toString(130 + number % 30),
                ",\"maxHeartRateBpm\":",
                Long.toString(165 + number % 20),
                ",\"heartRateZoneSeconds\":[600,900,800,300,100],\"averageCadenceSpm\":172.5,\"perceivedExertion\":4,",
                "\"shoeId\":\"shoe-1\",\"device\":{\"manufacturer\":\"garmin\",\"model\":\"Forerunner 965\"},",
                "\"recordingMethod\":\"device\"");
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
