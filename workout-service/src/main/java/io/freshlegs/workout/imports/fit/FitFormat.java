package io.freshlegs.workout.imports.fit;

import com.garmin.fit.Decode;
import com.garmin.fit.FitRuntimeException;
import com.garmin.fit.MesgListener;
import io.freshlegs.workout.imports.application.ActivityFormat;
import io.freshlegs.workout.imports.domain.ImportRefusedException;
import io.freshlegs.workout.imports.domain.Imported;
import io.freshlegs.workout.imports.domain.WorkoutDraft;
import java.io.ByteArrayInputStream;
import java.util.List;

/**
 * FIT files. One session is one workout; everything is decoded before anything is handed on.
 *
 * <p>A file that ends early, or has a message that can't be read, gives the sessions read until then, marked as
 * truncated; without one it is refused.
 */
public final class FitFormat implements ActivityFormat {

    @Override
    public String name() {
        return "fit";
    }

    @Override
    public boolean isFile() {
        return true;
    }

    @Override
    public Imported read(byte[] body) {
        FitSegments file = FitSegments.of(body);
        FitActivity activity = new FitActivity();
        boolean whole = file.whole();
        for (FitSegments.Segment segment : file.segments()) {
            activity.nextFile();
            whole &= decode(body, segment, activity);
        }
        List<WorkoutDraft> workouts = activity.workouts(body);
        if (workouts.isEmpty()) {
            throw whole
                    ? ImportRefusedException.nothingToRead("It holds no session: it records no activity.")
                    : ImportRefusedException.unreadable("It ends before the summary of its activity.");
        }
        if (!whole) {
            workouts.forEach(workout -> workout.doubts.add("truncated"));
        }
        return Imported.of(workouts);
    }

    /** Whether all messages of the segment could be read. */
    private static boolean decode(byte[] body, FitSegments.Segment segment, MesgListener messages) {
        Decode decode = new Decode();
        decode.enableSkipExpandComponents(true);
        try {
            return decode.read(new ByteArrayInputStream(body, segment.from(), segment.length()), messages);
        } catch (FitRuntimeException unreadable) {
            return false;
        } catch (ImportRefusedException ours) {
            throw ours;
        } catch (RuntimeException broken) {
            // the decoder trusts sizes inside the messages; a hostile file makes it run out of its arrays
            return false;
        }
    }
}
