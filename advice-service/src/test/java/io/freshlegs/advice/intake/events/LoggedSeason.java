package io.freshlegs.advice.intake.events;

import io.freshlegs.advice.intake.domain.FactChange;
import io.freshlegs.contracts.EventType;
import io.freshlegs.contracts.RecordKeys;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;

/**
 * The events of an athlete who logs everything: each day two recorded workouts with heart rates, four meals, a night and a
 * closed food day.
 */
public final class LoggedSeason {

    /** Events of one day. */
    public static final int EVENTS_PER_DAY = 8;

    private static final RecordReader READER = new RecordReader();

    private LoggedSeason() {}

    /** The events of the days up to the last one, oldest day first. */
    public static List<ProducerRecord<byte[], byte[]>> events(String athlete, LocalDate lastDay, int days) {
        List<ProducerRecord<byte[], byte[]>> events = new ArrayList<>(days * EVENTS_PER_DAY);
        for (int daysAgo = days - 1; daysAgo >= 0; daysAgo--) {
            LocalDate day = lastDay.minusDays(daysAgo);
            events.add(run(athlete, day, daysAgo));
            events.add(ride(athlete, day, daysAgo));
            for (int meal = 0; meal < 4; meal++) {
                events.add(meal(athlete, day, meal, daysAgo));
            }
            events.add(Events.wellness(athlete, day, 1));
            events.add(Events.foodDay(athlete, day, 1));
        }
        return events;
    }

    /** The changes that intake makes of these events. */
    public static List<FactChange> changes(List<ProducerRecord<byte[], byte[]>> events) {
        List<FactChange> changes = new ArrayList<>(events.size());
        long offset = 0;
        for (ProducerRecord<byte[], byte[]> event : events) {
            READER.read(received(event, offset++))
                    .fold(
                            read -> changes.add(read.change()),
                            skipped -> unreadable(event),
                            poison -> unreadable(event));
        }
        return changes;
    }

    private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<byte[], byte[]> event, long offset) {
        return new ConsumerRecord<>(
                event.topic(),
                event.partition(),
                offset,
                0L,
                TimestampType.CREATE_TIME,
                event.key().length,
                event.value() == null ? -1 : event.value().length,
                event.key(),
                event.value(),
                event.headers(),
                Optional.empty());
    }

    private static boolean unreadable(ProducerRecord<byte[], byte[]> event) {
        throw new IllegalStateException("an event of this class can't be read, on " + event.topic());
    }

    private static ProducerRecord<byte[], byte[]> run(String athlete, LocalDate day, int turn) {
        return workout(athlete, day, "running", "06:00:00", 2700 + 60 * (turn % 40), 138 + turn % 20);
    }

    private static ProducerRecord<byte[], byte[]> ride(String athlete, LocalDate day, int turn) {
        return workout(athlete, day, "cycling", "16:30:00", 3600 + 60 * (turn % 30), 122 + turn % 15);
    }

    private static ProducerRecord<byte[], byte[]> workout(
            String athlete, LocalDate day, String sport, String start, int seconds, int averageBpm) {
        UUID id = Events.idOf(athlete + sport + day);
        StringBuilder histogram = new StringBuilder();
        for (int bpm = averageBpm - 30; bpm < averageBpm + 30; bpm++) {
            histogram.append(histogram.isEmpty() ? "" : ",").append("\"%d\":%d".formatted(bpm, seconds / 60));
        }
        String body = String.format(
                Locale.ROOT,
                """
                {"athleteId":"%s","id":"%s","source":"garmin","externalId":"x-%s","revision":1,"status":"active",\
                "localDate":"%s","receivedAt":"%sT20:00:00Z","sport":"%s","startTime":"%sT%sZ","durationSeconds":%d,\
                "movingSeconds":%d,"distanceMeters":%d,"elevationGainMeters":85.5,"elevationLossMeters":84.0,\
                "energyKcal":640,"averageHeartRateBpm":%d,"maxHeartRateBpm":%d,"heartRateZoneSeconds":[600,900,800,300,100],\
                "averageCadenceSpm":172.5,"perceivedExertion":4,"zoneOffset":"+01:00","quality":[],\
                "heartRateHistogram":{%s}}\
                """,
                athlete,
                id,
                id,
                day,
                day,
                sport,
                day,
                start,
                seconds,
                seconds - 30,
                seconds * 3,
                averageBpm,
                averageBpm + 30,
                histogram);
        return Events.event(EventType.WORKOUT_RECORDED, RecordKeys.workout(athlete, id), body);
    }

    private static ProducerRecord<byte[], byte[]> meal(String athlete, LocalDate day, int meal, int turn) {
        UUID id = Events.idOf(athlete + "meal" + day + meal);
        String type = List.of("breakfast", "lunch", "snack", "dinner").get(meal);
        String item = """
                {"foodId":"%d","name":"Food of the table, cooked","grams":150,"energyKcal":210.4,"proteinGrams":9.3,\
                "carbohydrateGrams":31.2,"fatGrams":4.1,"fiberGrams":3.3,"ironMg":1.7,"vitaminCMg":4.2,"calciumMg":35.5,\
                "sodiumMg":120,"flesh":false,"drink":"none"}\
                """.formatted(1000 + turn);
        String body = """
                {"athleteId":"%s","id":"%s","source":"diary","externalId":"m-%s","revision":1,"status":"active",\
                "localDate":"%s","receivedAt":"%sT20:00:00Z","eatenAt":"%sT%02d:15:00Z","mealType":"%s",\
                "items":[%s,%s,%s],"quality":[],\
                "totals":{"energyKcal":631.2,"proteinGrams":27.9,"carbohydrateGrams":93.6,"fatGrams":12.3,"fiberGrams":9.9,\
                "ironMg":5.1,"vitaminCMg":12.6,"calciumMg":106.5,"sodiumMg":360},\
                "coverage":{"energyKcal":1,"proteinGrams":1,"carbohydrateGrams":1,"fatGrams":1,"fiberGrams":1,"ironMg":1,\
                "vitaminCMg":1,"calciumMg":1,"sodiumMg":1}}\
                """.formatted(athlete, id, id, day, day, day, 7 + 4 * meal, type, item, item, item);
        return Events.event(EventType.MEAL_RECORDED, RecordKeys.meal(athlete, id), body);
    }
}
