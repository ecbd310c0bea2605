package io.freshlegs.acceptance.faults;

import java.util.ArrayList;
import java.util.List;

/**
 * What the checks found: findings by kind, and how many advices were compared.
 *
 * <p>For the thread that checks.
 */
final class Report {

    private final List<String> lost = new ArrayList<>();
    private final List<String> doubled = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private int advicesEqual;
    private int advices;

    /** Something accepted is missing or older than what was accepted. */
    void lost(String what) {
        lost.add(what);
    }

    /** Something counted more often than it was accepted. */
    void doubled(String what) {
        doubled.add(what);
    }

    /** Anything else that must not be. */
    void wrong(String what) {
        wrong.add(what);
    }

    void advice(boolean equal) {
        advices++;
        advicesEqual += equal ? 1 : 0;
    }

    int lost() {
        return lost.size();
    }

    int doubled() {
        return doubled.size();
    }

    int advices() {
        return advices;
    }

    int advicesEqual() {
        return advicesEqual;
    }

    boolean isClean() {
        return lost.isEmpty() && doubled.isEmpty() && wrong.isEmpty();
    }

    /** All findings, each with its kind. */
    List<String> findings() {
        List<String> all = new ArrayList<>();
        lost.forEach(one -> all.add("lost: " + one));
        doubled.forEach(one -> all.add("doubled: " + one));
        wrong.forEach(one -> all.add("wrong: " + one));
        return all;
    }
}
