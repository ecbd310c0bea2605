package io.freshlegs.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.freshlegs.advice.facts.domain.Sex;
import io.freshlegs.advice.facts.domain.Symptom;
import io.freshlegs.advice.flags.domain.FlagLevel;
import io.freshlegs.advice.fuelling.domain.CarbohydrateDay;
import io.freshlegs.advice.fuelling.domain.CarbohydrateDuring;
import io.freshlegs.advice.fuelling.domain.EnergyAvailability;
import io.freshlegs.advice.fuelling.domain.GramRange;
import io.freshlegs.advice.fuelling.domain.ProteinMeal;
import io.freshlegs.advice.fuelling.domain.SweatRate;
import io.freshlegs.advice.iron.domain.FerritinStage;
import io.freshlegs.advice.iron.domain.IronReference;
import io.freshlegs.advice.iron.domain.IronUptake;
import io.freshlegs.advice.iron.domain.UptakeWindow;
import io.freshlegs.advice.load.domain.AcuteChronic;
import io.freshlegs.advice.load.domain.BanisterSum;
import io.freshlegs.advice.load.domain.BanisterTrimp;
import io.freshlegs.advice.load.domain.EdwardsZones;
import io.freshlegs.advice.load.domain.FormBand;
import io.freshlegs.advice.load.domain.FormPercent;
import io.freshlegs.advice.load.domain.GradeCost;
import io.freshlegs.advice.load.domain.HeartRateSegment;
import io.freshlegs.advice.load.domain.HeartRateStressScore;
import io.freshlegs.advice.load.domain.LoadHistory;
import io.freshlegs.advice.load.domain.MaximumHeartRate;
import io.freshlegs.advice.load.domain.MetabolicEquivalent;
import io.freshlegs.advice.load.domain.Monotony;
import io.freshlegs.advice.load.domain.RestToBalance;
import io.freshlegs.advice.load.domain.RunningStressScore;
import io.freshlegs.advice.load.domain.SessionRpe;
import io.freshlegs.advice.load.domain.SessionSpike;
import io.freshlegs.advice.load.domain.Smoothing;
import io.freshlegs.advice.load.domain.TrainingAverages;
import io.freshlegs.advice.load.domain.TrimpVariant;
import io.freshlegs.advice.load.domain.WeekProgression;
import io.freshlegs.advice.ranking.domain.CauseCode;
import io.freshlegs.advice.ranking.domain.Evidence;
import io.freshlegs.advice.ranking.domain.Factor;
import io.freshlegs.advice.ranking.domain.Ranking;
import io.freshlegs.advice.recovery.domain.Baseline;
import io.freshlegs.advice.recovery.domain.HeartRateVariability;
import io.freshlegs.advice.recovery.domain.ReadinessBand;
import io.freshlegs.advice.shoes.domain.ShoeCost;
import io.freshlegs.advice.strength.domain.SprintSet;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every published, open or derived number of the science document, run through the classes the rules use. */
class ScienceCasesTest {
    private static final Map<String, Function<Inputs, @Nullable Object>> FUNCTIONS = Map.ofEntries(
            Map.entry("srpe", in -> SessionRpe.of(in.number("rpe"), in.number("minutes"))),
            Map.entry(
                    "trimp",
                    in -> BanisterTrimp.of(
                            in.segments(),
                            in.get("rest"),
                            in.get("mx"),
                            in.sex(),
                            TrimpVariant.valueOf(in.text("variant", "morton").toUpperCase(Locale.ROOT)))),
            Map.entry(
                    "hrss",
                    in -> HeartRateStressScore.of(
                            in.get("trimp_value"), in.number("lthr"), in.get("rest"), in.get("mx"), in.sex())),
            Map.entry("edwards_zones", in -> EdwardsZones.ofMinutes(in.list("z"))),
            Map.entry(
                    "edwards_hr",
                    in -> EdwardsZones.ofSegments(
                            in.segments(),
                            in.get("mx"),
                            in.number("rest"),
                            in.text("basis", "hrmax").equals("hrr")
                                    ? EdwardsZones.Basis.RESERVE
                                    : EdwardsZones.Basis.MAXIMUM)),
            Map.entry(
                    "rtss",
                    in -> RunningStressScore.of(
                            in.get("seconds"), in.get("pace_s_per_km"), in.get("threshold_pace_s_per_km"))),
            Map.entry(
                    "tss_segments",
                    in -> RunningStressScore.ofStretches(in.pairs("segs").stream()
                            .map(pair -> new RunningStressScore.Stretch(pair[0], pair[1]))
                            .toList())),
            Map.entry("met_minutes", in -> MetabolicEquivalent.minutes(in.get("met"), in.get("minutes"))),
            Map.entry("kcal", in -> MetabolicEquivalent.kcal(in.get("met"), in.get("kg"), in.get("minutes"))),
            Map.entry(
                    "acsm_running_met", in -> MetabolicEquivalent.ofRunning(in.get("speed_m_min"), in.get("grade", 0))),
            Map.entry("minetti", in -> GradeCost.of(in.get("i"))),
            Map.entry("tanaka", in -> MaximumHeartRate.atAge(in.get("age"))),
            Map.entry("pmc", ScienceCasesTest::averages),
            Map.entry("banister_sum", in -> BanisterSum.of(in.array("loads"), in.get("tau"))),
            Map.entry("form_zone", in -> FormBand.of(in.get("t"))),
            Map.entry("form_pct", in -> FormPercent.of(in.get("ctl"), in.get("atl"))),
            Map.entry("rest_days", in -> RestToBalance.days(in.get("ctl"), in.get("atl"), in.smoothing())),
            Map.entry("load_state", in -> LoadHistory.of((int) in.get("days"))),
            Map.entry(
                    "acwr",
                    in -> in.text("mode", "").equals("coupled")
                            ? AcuteChronic.coupled(in.array("daily"))
                            : AcuteChronic.uncoupled(in.array("daily"))),
            Map.entry("acwr_ewma", in -> AcuteChronic.weighted(in.array("daily"))),
            Map.entry("ratio", in -> AcuteChronic.ratio(in.get("a"), in.get("b"))),
            Map.entry("coupled_from_uncoupled", in -> AcuteChronic.coupledFromUncoupled(in.get("u"))),
            Map.entry("uncoupled_from_coupled", in -> AcuteChronic.uncoupledFromCoupled(in.get("c"))),
            Map.entry("spike", in -> SessionSpike.of(in.get("km"), in.number("longest30"))),
            Map.entry("week_progression", in -> WeekProgression.percent(in.get("w1"), in.get("w0"))),
            Map.entry("monotony", in -> Monotony.of(in.array("daily7"), in.spread())),
            Map.entry("strain", in -> Monotony.strain(in.array("daily7"), in.spread())),
            Map.entry("ln_rmssd", in -> HeartRateVariability.lnRmssd(in.get("ms"))),
            Map.entry("rmssd", in -> HeartRateVariability.rmssd(in.list("rr"))),
            Map.entry("zscore", in -> Baseline.of(in.list("base")).zScore(in.get("v"))),
            Map.entry(
                    "hrv_state",
                    in -> HeartRateVariability.state(
                            in.list("week_ln"), in.number("base_mean"), in.number("base_sd"), (int) in.get("base_n"))),
            Map.entry("whoop_band", in -> ReadinessBand.of(in.get("p"))),
            Map.entry("g_range", in -> range(new GramRange(in.get("lo"), in.get("hi")).timesKilograms(in.get("kg")))),
            Map.entry("protein_meal", in -> ProteinMeal.grams(in.get("kg"), in.get("gkg"))),
            Map.entry(
                    "iron_rda",
                    in -> Objects.requireNonNull(IronReference.of(
                                    Objects.requireNonNull(in.sex()),
                                    (int) in.get("age"),
                                    in.flag("pregnant") == Boolean.TRUE,
                                    in.flag("lactating") == Boolean.TRUE,
                                    null))
                            .referenceIntake()),
            Map.entry(
                    "efsa_iron",
                    in -> IronReference.european(
                            Objects.requireNonNull(in.sex()), (int) in.get("age"), in.flag("menstruating"))),
            Map.entry("veg_iron", in -> IronReference.vegetarianAim(in.get("rda"))),
            Map.entry("monsen_nonheme_pct", in -> IronUptake.nonHaemPercent(in.get("vit_c_mg"), in.get("mfp_g"))),
            Map.entry(
                    "monsen_meal",
                    in -> IronUptake.milligrams(
                            in.get("iron_mfp_mg"), in.get("iron_other_mg"), in.get("vit_c_mg"), in.get("mfp_g"))),
            Map.entry(
                    "ferritin_stage",
                    in -> FerritinStage.of(in.number("ferritin"), in.number("hb"), in.number("tsat"))),
            Map.entry("hepcidin_window", in -> UptakeWindow.of(in.get("session_end_h"), in.get("meal_h"))),
            Map.entry(
                    "carb_class",
                    in -> range(CarbohydrateDay.valueOf(in.text("level", "").toUpperCase(Locale.ROOT))
                            .gramsPerKg()
                            .timesKilograms(in.get("kg")))),
            Map.entry("carb_during", in -> range(CarbohydrateDuring.gramsPerHour(in.get("minutes")))),
            Map.entry("ea", in -> EnergyAvailability.of(in.number("ei"), in.number("eee"), in.number("ffm"))),
            Map.entry(
                    "sweat_rate",
                    in -> SweatRate.litresPerHour(
                            in.get("pre"), in.get("post"), in.get("drank_l"), in.get("urine_l"), in.get("hours"))),
            Map.entry("shoe_cost_pct", in -> ShoeCost.percent(in.get("delta_g_per_shoe"))),
            Map.entry(
                    "sprint_minutes",
                    in -> new SprintSet((int) in.get("reps"), in.get("work_s"), in.get("rest_s")).minutes()),
            Map.entry(
                    "red_flag_triage",
                    in -> FlagLevel.worstOf(in.texts("flags").map(Symptom::of).toList())),
            Map.entry("rank", ScienceCasesTest::rank));

    @TestFactory
    Stream<DynamicTest> every_case_of_the_science_document_holds() throws IOException {
        List<JsonNode> cases = new ArrayList<>();
        try (InputStream json = ScienceCasesTest.class.getResourceAsStream("/science-cases.json")) {
            new ObjectMapper().readTree(json).forEach(cases::add);
        }
        assertThat(cases).hasSizeGreaterThan(90);
        return cases.stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.get("id").asText() + " " + one.get("rule").asText() + ", "
                                + one.get("source").asText(),
                        () -> run(one)));
    }

    private static void run(JsonNode one) {
        Function<Inputs, @Nullable Object> function =
                FUNCTIONS.get(one.get("fn").asText());
        assertThat(function).as("a function for " + one.get("fn")).isNotNull();

        Object result = picked(function.apply(new Inputs(one.get("inputs"))), one.get("pick"));

        if (one.has("round_to")) {
            result = rounded(Objects.requireNonNull(result), one.get("round_to").asInt());
        }
        compare(result, one.get("expected"), one.get("tolerance").asDouble());
    }

    private static @Nullable Object picked(@Nullable Object result, @Nullable JsonNode path) {
        Object at = result;
        if (path != null) {
            for (JsonNode step : path) {
                at = step.isNumber() ? ((double[]) at)[step.asInt()] : ((Map<?, ?>) at).get(step.asText());
            }
        }
        return at;
    }

    private static Object rounded(Object result, int decimals) {
        return Arrays.stream((double[]) result)
                .map(value -> BigDecimal.valueOf(value)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .doubleValue())
                .toArray();
    }

    private static void compare(@Nullable Object result, JsonNode expected, double tolerance) {
        if (expected.isNull()) {
            assertThat(result).isNull();
        } else if (expected.isArray() && result instanceof double[] numbers) {
            assertThat(numbers).hasSize(expected.size());
            for (int index = 0; index < numbers.length; index++) {
                assertThat(numbers[index]).isCloseTo(expected.get(index).asDouble(), within(tolerance + 1e-12));
            }
        } else if (expected.isArray()) {
            List<String> texts = new ArrayList<>();
            expected.forEach(text -> texts.add(text.asText()));
            assertThat(result).asString().isEqualTo(texts.toString());
        } else if (expected.isNumber()) {
            assertThat(((Number) Objects.requireNonNull(result)).doubleValue())
                    .isCloseTo(expected.asDouble(), within(tolerance + 1e-12));
        } else {
            assertThat(result).hasToString(expected.asText());
        }
    }

    private static double[] range(GramRange range) {
        return new double[] {range.low(), range.high()};
    }

    private static Map<String, double[]> averages(Inputs in) {
        TrainingAverages series =
                TrainingAverages.of(in.array("loads"), in.smoothing(), in.get("seed_ctl", 0), in.get("seed_atl", 0));
        return Map.of(
                "ctl", series.fitness(),
                "atl", series.fatigue(),
                "form_same_day", series.formSameDay(),
                "form_morning", series.formMorning());
    }

    private static List<CauseCode> rank(Inputs in) {
        List<Factor> factors = new ArrayList<>();
        for (JsonNode factor : in.node().get("factors")) {
            factors.add(new Factor(
                    CauseCode.valueOf(factor.get("code").asText()),
                    factor.get("severity").asDouble(),
                    Evidence.valueOf(factor.get("evidence").asText()),
                    factor.get("timing").asDouble(),
                    factor.get("coverage").asDouble()));
        }
        return Ranking.rank(factors, factor -> factor).stream()
                .map(Factor::code)
                .toList();
    }

    /** The keyword arguments of a case. */
    private record Inputs(JsonNode node) {
        @Nullable
        Double number(String name) {
            return node.hasNonNull(name) ? node.get(name).asDouble() : null;
        }

        double get(String name) {
            return Objects.requireNonNull(number(name), name);
        }

        double get(String name, double otherwise) {
            return node.hasNonNull(name) ? node.get(name).asDouble() : otherwise;
        }

        String text(String name, String otherwise) {
            return node.hasNonNull(name) ? node.get(name).asText() : otherwise;
        }

        @Nullable
        Boolean flag(String name) {
            return node.hasNonNull(name) ? node.get(name).asBoolean() : null;
        }

        @Nullable
        Sex sex() {
            return Sex.of(text("sex", ""));
        }

        Smoothing smoothing() {
            return Smoothing.valueOf(text("form", "exp").toUpperCase(Locale.ROOT));
        }

        Monotony.Spread spread() {
            return Monotony.Spread.valueOf(text("sd", "population").toUpperCase(Locale.ROOT));
        }

        List<@Nullable Double> list(String name) {
            List<@Nullable Double> values = new ArrayList<>();
            node.get(name).forEach(value -> values.add(value.isNull() ? null : (Double) value.asDouble()));
            return values;
        }

        double[] array(String name) {
            return list(name).stream().mapToDouble(Objects::requireNonNull).toArray();
        }

        List<double[]> pairs(String name) {
            List<double[]> pairs = new ArrayList<>();
            node.get(name)
                    .forEach(pair -> pairs.add(
                            new double[] {pair.get(0).asDouble(), pair.get(1).asDouble()}));
            return pairs;
        }

        List<HeartRateSegment> segments() {
            return pairs("segments").stream()
                    .map(pair -> new HeartRateSegment(pair[0], pair[1]))
                    .toList();
        }

        Stream<String> texts(String name) {
            List<String> texts = new ArrayList<>();
            node.get(name).forEach(text -> texts.add(text.asText()));
            return texts.stream();
        }
    }
}
