package io.freshlegs.advice.iron.domain;

/** IRON-3: what makes low iron more plausible, in points. Source: science section 8, a convention. */
public enum IronRisk {
    MENSTRUATING(2),
    HEAVY_PERIODS(1),
    VEGETARIAN(1),
    VEGAN(2),
    INTAKE_BELOW_REQUIREMENT(2),
    INTAKE_BELOW_REFERENCE(1),
    HIGH_MILEAGE(1),
    LOW_ENERGY(2),
    BLOOD_DONATION(2),
    LOW_FERRITIN(3);

    private final int points;

    IronRisk(int points) {
        this.points = points;
    }

    public int points() {
        return points;
    }
}
