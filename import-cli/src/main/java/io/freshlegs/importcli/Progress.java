package io.freshlegs.importcli;

import java.io.PrintWriter;

/** A bar that grows on a terminal; elsewhere a line for every tenth of the files. */
final class Progress {

    private static final int WIDTH = 30;

    private final PrintWriter out;
    private final boolean terminal;
    private final int all;
    private int done;
    private int told = -1;

    Progress(PrintWriter out, boolean terminal, int all) {
        this.out = out;
        this.terminal = terminal;
        this.all = all;
    }

    /** One file more is done. */
    void step(String name) {
        done++;
        if (terminal) {
            int filled = WIDTH * done / all;
            String shown = name.length() > 40 ? name.substring(0, 39) + "…" : name;
            out.printf("\r[%s%s] %d/%d %-40s", "█".repeat(filled), "░".repeat(WIDTH - filled), done, all, shown);
            if (done == all) {
                out.println();
            }
            out.flush();
        } else if (done * 10 / all > told) {
            told = done * 10 / all;
            out.printf("%d of %d files%n", done, all);
            out.flush();
        }
    }
}
