package io.freshlegs.workout.imports.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.freshlegs.kit.problem.Problem;
import io.freshlegs.kit.problem.ProblemException;
import io.freshlegs.workout.imports.application.ActivityFormat;
import io.freshlegs.workout.imports.domain.ImportRefusedException;
import io.freshlegs.workout.imports.domain.Imported;
import io.freshlegs.workout.imports.fit.FitFormat;
import io.freshlegs.workout.imports.provider.GarminFormat;
import io.freshlegs.workout.imports.provider.HealthConnectFormat;
import io.freshlegs.workout.imports.provider.HealthKitFormat;
import io.freshlegs.workout.imports.provider.PolarFormat;
import io.freshlegs.workout.imports.provider.StravaFormat;
import io.freshlegs.workout.imports.xml.GpxFormat;
import io.freshlegs.workout.imports.xml.TcxFormat;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The one list of formats, by their names in the path. */
@Singleton
public class ImportFormats {

    private final Map<String, ActivityFormat> formats;

    ImportFormats(ObjectMapper mapper) {
        List<ActivityFormat> all = List.of(
                new FitFormat(),
                new TcxFormat(),
                new GpxFormat(),
                new GarminFormat(mapper),
                new StravaFormat(mapper),
                new HealthKitFormat(mapper),
                new HealthConnectFormat(mapper),
                new PolarFormat(mapper));
        this.formats = all.stream().collect(Collectors.toUnmodifiableMap(ActivityFormat::name, Function.identity()));
    }

    /** The format of a name; throws {@code IMPORT_FORMAT_UNKNOWN}. */
    ActivityFormat named(String name) {
        ActivityFormat format = formats.get(name);
        if (format == null) {
            throw ProblemException.of(
                    Problem.IMPORT_FORMAT_UNKNOWN,
                    "Formats are " + formats.keySet().stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        return format;
    }

    /** Reads all of a body, or throws the problem of it. */
    static Imported read(ActivityFormat format, byte[] body) {
        try {
            if (body.length == 0) {
                throw ImportRefusedException.unreadable("It is empty.");
            }
            return format.read(body);
        } catch (ImportRefusedException refused) {
            throw problem(refused);
        }
    }

    static ProblemException problem(ImportRefusedException refused) {
        Problem problem = switch (refused.reason()) {
            case UNREADABLE -> Problem.IMPORT_UNREADABLE;
            case NOTHING_TO_READ -> Problem.IMPORT_NOTHING_TO_READ;
            case CLOCK_UNSET -> Problem.CLOCK_UNSET;
            case TOO_MUCH -> Problem.BATCH_TOO_LARGE;
        };
        return ProblemException.of(problem, String.valueOf(refused.getMessage()));
    }
}
