package io.freshlegs.importcli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends every recording below a folder, one after the other, and says what became of them. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Sends a folder of recorded workouts (FIT, TCX, GPX, providers' JSON) to Freshlegs.",
        footer = "Run it again as often as you like: what is there already stays unchanged.")
public final class ImportFolder implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FOLDER", description = "Where the files are, sub-folders included.")
    private Path folder = Path.of(".");

    @Option(names = "--url", description = "Address of the workout service; default: WORKOUT_URL.")
    private @Nullable String url;

    @Option(names = "--token", description = "The athlete's token; default: ATHLETE_TOKEN.")
    private @Nullable String token;

    @Option(names = "--athlete", description = "Whose workouts they are; default: ${DEFAULT-VALUE}.")
    private String athlete = "me";

    @Option(names = "--source", description = "Source of the records; default: the format of each file.")
    private @Nullable String source;

    @Option(names = "--json", description = "Provider of JSON files whose name does not begin with it.")
    private @Nullable String json;

    @Option(names = "--env", description = "File with WORKOUT_URL and ATHLETE_TOKEN; default: ${DEFAULT-VALUE}.")
    private Path env = Path.of(".freshlegs", "local.env");

    public static void main(String[] arguments) {
        int code = new CommandLine(new ImportFolder()).execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (!Files.isDirectory(folder)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "There is no folder " + folder);
        }
        Map<String, String> variables = variables();
        String address = url == null ? variables.get("WORKOUT_URL") : url;
        String bearer = token == null ? variables.get("ATHLETE_TOKEN") : token;
        if (address == null || bearer == null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "Say --url and --token, or start the local stack, which writes " + env);
        }
        List<Recording> recordings = Recording.below(folder, json);
        if (recordings.isEmpty()) {
            out.println("No recordings in " + folder);
            return 0;
        }
        WorkoutService service =
                new WorkoutService(address.replaceAll("/+$", "") + "/v1/athletes/" + athlete, bearer, source);
        return send(recordings, service, out, err);
    }

    private int send(List<Recording> recordings, WorkoutService service, PrintWriter out, PrintWriter err)
            throws InterruptedException {
        Progress progress = new Progress(out, System.console() != null, recordings.size());
        Map<String, Integer> outcomes = new LinkedHashMap<>();
        List<String> refusals = new ArrayList<>();
        int code = 0;
        int sent = 0;
        for (Recording recording : recordings) {
            String name = folder.relativize(recording.file()).toString();
            try {
                WorkoutService.Answer answer = service.send(recording.format(), recording.content());
                answer.outcomes().forEach(outcome -> outcomes.merge(outcome, 1, Integer::sum));
                if (answer.refusal() != null) {
                    refusals.add(name + ": " + answer.refusal());
                }
                sent++;
            } catch (IOException unreadable) {
                refusals.add(name + ": can't be read from the disk");
            } catch (WorkoutService.AwayException away) {
                err.println();
                err.println(name + ": " + away.getMessage());
                code = 1;
                break;
            }
            progress.step(name);
        }
        out.printf("%d of %d files sent.", sent, recordings.size());
        outcomes.forEach((outcome, count) -> out.printf(" %s: %d.", outcome, count));
        out.printf(" Files refused: %d.%n", refusals.size());
        refusals.forEach(refusal -> out.println("  " + refusal));
        out.flush();
        return code;
    }

    /** The environment, else the file of the local stack. */
    private Map<String, String> variables() throws IOException {
        Map<String, String> variables = new HashMap<>();
        if (Files.isReadable(env)) {
            for (String line : Files.readAllLines(env)) {
                String plain = line.strip().replaceFirst("^export ", "");
                int split = plain.indexOf('=');
                if (split > 0 && plain.charAt(0) != '#') {
                    variables.put(
                            plain.substring(0, split),
                            plain.substring(split + 1).replaceAll("^['\"]|['\"]$", ""));
                }
            }
        }
        for (String name : List.of("WORKOUT_URL", "ATHLETE_TOKEN")) {
            String value = System.getenv(name);
            if (value != null && !value.isBlank()) {
                variables.put(name, value);
            }
        }
        return variables;
    }
}
