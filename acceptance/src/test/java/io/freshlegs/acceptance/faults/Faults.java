package io.freshlegs.acceptance.faults;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The list of faults, in the order they are injected. */
final class Faults {

    private Faults() {}

    /**
     * Those that come last, in this order: what reads or copies everything comes while there is little of it; poison comes after
     * whatever has the topics read again, since a replay would meet it once more; and then what leaves very much behind.
     */
    private static final List<String> LAST = List.of("13", "13b", "14", "23", "30", "15", "15c", "19", "27");

    static List<Fault> all() {
        List<Fault> all = new ArrayList<>();
        all.addAll(ProcessFaults.all());
        all.addAll(ServerFaults.all());
        all.addAll(LoadFaults.all());
        all.addAll(SameRecordFaults.all());
        all.addAll(OutboxFaults.all());
        all.addAll(ReaderFaults.all());
        all.addAll(StreamFaults.all());
        all.addAll(ShuffleFaults.all());
        all.addAll(ClockFaults.all());
        all.addAll(SchemaFaults.all());
        all.addAll(BackupFaults.all());
        all.sort(Comparator.comparingInt(fault -> LAST.indexOf(fault.id())));
        return List.copyOf(all);
    }

    /** The faults with these numbers, in the order of the list. */
    static List<Fault> of(List<String> ids) {
        List<Fault> chosen =
                all().stream().filter(fault -> ids.contains(fault.id())).toList();
        if (chosen.size() != ids.size()) {
            throw new IllegalArgumentException("No such fault among " + ids + "; there are "
                    + all().stream().map(Fault::id).toList());
        }
        return chosen;
    }
}
