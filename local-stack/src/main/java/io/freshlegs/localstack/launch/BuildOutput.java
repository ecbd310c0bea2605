package io.freshlegs.localstack.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the output of a Maven build line by line: which module it is at, how much it loaded, what went wrong. */
final class BuildOutput {
    private static final Pattern MODULE = Pattern.compile("\\[INFO\\] Building (.+?) \\S+ +\\[(\\d+)/(\\d+)\\]");
    private static final Pattern DOWNLOADED = Pattern.compile("(?:\\[INFO\\] )?Downloaded from \\S+: \\S+/(\\S+).*");
    private static final int MOST_ERRORS = 40;

    private final List<String> errors = new ArrayList<>();
    private String module = "reading the project";
    private int downloads;
    private String lastDownload = "";
    private boolean helpReached;

    /** Takes in a line; gives the module's line when a module begins, for example {@code [3/8] Freshlegs contracts}. */
    Optional<String> accept(String line) {
        Matcher begins = MODULE.matcher(line);
        if (begins.lookingAt()) {
            module = "[" + begins.group(2) + "/" + begins.group(3) + "] " + begins.group(1);
            return Optional.of(module);
        }
        Matcher downloaded = DOWNLOADED.matcher(line);
        if (downloaded.lookingAt()) {
            downloads++;
            lastDownload = downloaded.group(1);
        }
        if (line.startsWith("[ERROR]")) {
            acceptError(line);
        }
        return Optional.empty();
    }

    /** What it is doing, for a live line. */
    String doing() {
        return downloads == 0 ? module : module + ", " + downloads + " files loaded, last " + lastDownload;
    }

    /** The lines that say what went wrong: Maven's errors up to its own help. */
    List<String> errors() {
        return List.copyOf(errors);
    }

    private void acceptError(String line) {
        String text = line.substring("[ERROR]".length()).strip();
        helpReached |= text.startsWith("-> [Help") || text.startsWith("To see the full stack trace");
        if (!helpReached && !text.isEmpty() && errors.size() < MOST_ERRORS && !errors.contains(text)) {
            errors.add(text);
        }
    }
}
