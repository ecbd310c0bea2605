package io.freshlegs.workout.imports.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.garmin.fit.BufferEncoder;
import com.garmin.fit.DateTime;
import com.garmin.fit.FileIdMesg;
import com.garmin.fit.Fit;
import com.garmin.fit.RecordMesg;
import com.garmin.fit.SessionMesg;
import com.garmin.fit.Sport;
import io.freshlegs.workout.imports.domain.ImportRefusedException;
import io.freshlegs.workout.imports.domain.Imported;
import io.freshlegs.workout.imports.domain.WorkoutDraft;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FitFormatTest {

    private static final long SEED = Long.getLong("freshlegs.seed", 20_261_123L);

    private final FitFormat format = new FitFormat();

    @Test
    void a_file_cut_anywhere_is_refused_or_marked_and_never_breaks_anything() {
        byte[] file = sample("fitdecode__garmin-fenix-5-run.fit");
        for (int length = 0; length < file.length; length += 7) {
            byte[] cut = Arrays.copyOf(file, length);
            try {
                Imported imported = format.read(cut);
                assertThat(imported.workouts())
                        .as("cut to " + length)
                        .allSatisfy(workout -> assertThat(workout.doubts).contains("truncated"));
            } catch (ImportRefusedException refused) {
                assertThat(refused.reason()).isEqualTo(ImportRefusedException.Reason.UNREADABLE);
            }
        }
    }

    @Test
    void a_damaged_file_is_refused_by_its_check_sum() {
        byte[] file = sample("fitdecode__garmin-fenix-5-run.fit");
        Random random = new Random(SEED);
        for (int i = 0; i < 50; i++) {
            byte[] damaged = file.clone();
            damaged[14 + random.nextInt(file.length - 14)] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> format.read(damaged))
                    .as("seed " + SEED)
                    .isInstanceOf(ImportRefusedException.class);
        }
    }

    @Test
    void nonsense_inside_a_right_check_sum_never_breaks_anything() {
        byte[] file = sample("fitdecode__garmin-fenix-5-run.fit");
        Random random = new Random(SEED);
        int read = 0;
        for (int i = 0; i < 300; i++) {
            byte[] damaged = file.clone();
            for (int flips = 0; flips < 5; flips++) {
                damaged[14 + random.nextInt(file.length - 16)] = (byte) random.nextInt(256);
            }
            sign(damaged);
            try {
                read += format.read(damaged).workouts().size();
            } catch (ImportRefusedException refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
        assertThat(read).as("seed " + SEED).isPositive();
    }

    @Test
    void a_hundred_thousand_records_are_read_soon() {
        byte[] file = recorded(100_000);
        format.read(file);
        long start = System.nanoTime();
        WorkoutDraft workout = format.read(file).workouts().get(0);
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.printf("100,000 records of FIT, %,d bytes: %d ms%n", file.length, millis);
        assertThat(workout.averageHeartRateBpm).isEqualTo(150);
        assertThat(workout.maxHeartRateBpm).isEqualTo(159);
        assertThat(workout.heartRateHistogram).containsKey(141);
    }

    /** A run of one record a second. */
    private static byte[] recorded(int records) {
        DateTime start = new DateTime(Date.from(Instant.parse("2026-11-20T06:00:00Z")));
        BufferEncoder out = new BufferEncoder(Fit.ProtocolVersion.V2_0, 8 << 20);
        FileIdMesg id = new FileIdMesg();
        id.setManufacturer(1);
        id.setSerialNumber(42L);
        id.setTimeCreated(start);
        out.write(id);
        for (int i = 0; i < records; i++) {
            RecordMesg record = new RecordMesg();
            record.setTimestamp(new DateTime(start.getTimestamp() + i));
            record.setHeartRate((short) (140 + i % 20));
            record.setPositionLat(i);
            record.setPositionLong(-i);
            record.setAltitude(100f);
            record.setSpeed(3.1f);
            record.setDistance(i * 3f);
            record.setCadence((short) 84);
            record.setPower(200);
            out.write(record);
        }
        SessionMesg session = new SessionMesg();
        session.setStartTime(start);
        session.setTimestamp(new DateTime(start.getTimestamp() + records));
        session.setTotalElapsedTime((float) records);
        session.setTotalTimerTime((float) records);
        session.setSport(Sport.RUNNING);
        out.write(session);
        return out.close();
    }

    /** Makes the check sum right. */
    private static void sign(byte[] file) {
        int crc = 0;
        for (int i = 0; i < file.length - 2; i++) {
            crc = com.garmin.fit.CRC.get16(crc, file[i]);
        }
        file[file.length - 2] = (byte) crc;
        file[file.length - 1] = (byte) (crc >> 8);
    }

    private static byte[] sample(String name) {
        try (InputStream in = FitFormatTest.class.getResourceAsStream("/samples/" + name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
