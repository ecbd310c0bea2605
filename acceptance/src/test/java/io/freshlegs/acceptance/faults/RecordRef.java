package io.freshlegs.acceptance.faults;

/** The natural key of one record of the load. */
record RecordRef(Kind kind, String athlete, String source, String externalId) {

    /** What a record is. */
    enum Kind {
        WORKOUT(ServiceKind.WORKOUT, "workouts", "workout", "workout"),
        WELLNESS(ServiceKind.WORKOUT, "wellness", "wellness_day", "wellness"),
        MEAL(ServiceKind.NUTRITION, "meals", "meal", "meal"),
        FOOD_DAY(ServiceKind.NUTRITION, "food-days", "food_day", "food_day");

        private final ServiceKind service;
        private final String path;
        private final String table;
        private final String fact;

        Kind(ServiceKind service, String path, String table, String fact) {
            this.service = service;
            this.path = path;
            this.table = table;
            this.fact = fact;
        }

        ServiceKind service() {
            return service;
        }

        String path() {
            return path;
        }

        /** Its table in the owner's database. */
        String table() {
            return table;
        }

        /** Its kind in the fact table. */
        String fact() {
            return fact;
        }
    }

    /** The path of the record below the service's address. */
    String url() {
        String base = "/v1/athletes/" + athlete + "/" + kind.path() + "/";
        return kind == Kind.FOOD_DAY ? base + externalId : base + source + "/" + externalId;
    }
}
