package io.freshlegs.localstack.demo;

/**
 * A training session as planned, before chance gives it its numbers.
 *
 * @param kind what it is
 * @param minutes timer time
 */
record Session(Kind kind, int minutes) {

    /** What a session is: what it demands, in numbers of this athlete. */
    enum Kind {
        RECOVERY("running", "recovery", 402, 128, 3, 162, 0, new double[] {0.45, 0.5, 0.05, 0, 0}, 40),
        EASY("running", "easy", 380, 139, 3, 166, 8, new double[] {0.1, 0.7, 0.2, 0, 0}, 52),
        LONG("running", "long", 374, 145, 5, 167, 12, new double[] {0.05, 0.5, 0.4, 0.05, 0}, 62),
        HARD_LONG("running", "long", 352, 154, 8, 169, 14, new double[] {0.03, 0.27, 0.45, 0.22, 0.03}, 75),
        TEMPO("running", "tempo", 336, 157, 6, 172, 6, new double[] {0.08, 0.3, 0.46, 0.15, 0.01}, 78),
        HARD_TEMPO("running", "tempo", 322, 162, 7, 173, 6, new double[] {0.05, 0.2, 0.25, 0.45, 0.05}, 86),
        INTERVALS("running", "intervals", 345, 156, 8, 173, 4, new double[] {0.15, 0.3, 0.2, 0.2, 0.15}, 78),
        RACE_10K("running", "race", 297, 172, 9, 178, 3, new double[] {0, 0.02, 0.08, 0.5, 0.4}, 105),
        RACE_HALF("running", "race", 313, 168, 9, 176, 3, new double[] {0, 0.02, 0.13, 0.7, 0.15}, 98),
        STRENGTH("strength", "strength", 0, 104, 5, 0, 0, new double[] {0.85, 0.15, 0, 0, 0}, 40);

        final String sport;
        final String workoutType;
        final int paceSecondsPerKm;
        final int heartRate;
        final int exertion;
        final int cadence;
        final int climbMetersPerKm;
        final double[] zoneShares;
        final double loadPerHour;

        Kind(
                String sport,
                String workoutType,
                int paceSecondsPerKm,
                int heartRate,
                int exertion,
                int cadence,
                int climbMetersPerKm,
                double[] zoneShares,
                double loadPerHour) {
            this.sport = sport;
            this.workoutType = workoutType;
            this.paceSecondsPerKm = paceSecondsPerKm;
            this.heartRate = heartRate;
            this.exertion = exertion;
            this.cadence = cadence;
            this.climbMetersPerKm = climbMetersPerKm;
            this.zoneShares = zoneShares;
            this.loadPerHour = loadPerHour;
        }

        boolean isRun() {
            return paceSecondsPerKm > 0;
        }
    }

    /** About how much it strains her, where an hour at threshold is 100. */
    double load() {
        return kind.loadPerHour * minutes / 60.0;
    }
}
