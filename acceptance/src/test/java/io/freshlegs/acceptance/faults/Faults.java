package io.freshlegs.acceptance.faults;

import java.util.ArrayList;
import java.util.List;

/** The list of faults, in the order they are injected. */
final class Faults {

    private Faults() {}

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
