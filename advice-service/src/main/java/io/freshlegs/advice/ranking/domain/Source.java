package io.freshlegs.advice.ranking.domain;

import java.util.Locale;

/** The closed catalogue of what rules lean on; conventions say that they are one. */
public enum Source {
    MEEUSEN_2013("Meeusen et al. 2013, Prevention, diagnosis and treatment of the overtraining syndrome, MSSE"),
    BANISTER_1991("Banister 1991, Modeling elite athletic performance"),
    FOSTER_1998("Foster 1998, Monitoring training in athletes with reference to overtraining syndrome, MSSE 30:1164"),
    FRANDSEN_2025("Frandsen et al. 2025, running-related injury and single-session distance, BJSM 59:1203"),
    PLEWS_2013("Plews et al. 2013, Training adaptation and heart rate variability in elite endurance athletes"),
    BOSQUET_2008("Bosquet et al. 2008, Is heart rate a convenient tool to monitor over-reaching?, BJSM"),
    SAW_2016("Saw et al. 2016, Subjective self-reported measures trump common objective measures, BJSM 50:281"),
    WALSH_2021("Walsh et al. 2021, Sleep and the athlete, BJSM 55:356"),
    JAEGER_2017("Jäger et al. 2017, ISSN position stand: protein and exercise, JISSN 14:20"),
    KATO_2016("Kato et al. 2016, Protein requirements are elevated in endurance athletes, PLoS ONE 11:e0157406"),
    MOORE_2015("Moore et al. 2015, Protein ingestion to stimulate myofibrillar protein synthesis in older men"),
    CIURIS_2019("Ciuris et al. 2019, Dietary protein of vegetarian and omnivorous athletes, Nutrients 11:3016"),
    KDIGO_2024("KDIGO 2024, Clinical practice guideline, protein intake"),
    IOM_2001("Institute of Medicine 2001, Dietary reference intakes for iron"),
    MONSEN_1978("Monsen et al. 1978, Estimation of available dietary iron, AJCN 31:134"),
    HALLBERG_ROSSANDER_1982(
            "Hallberg and Rossander 1982, Effect of different drinks on the absorption of non-heme iron"),
    MCCORMICK_2019(
            "McCormick et al. 2019, The impact of morning versus afternoon exercise on iron absorption, MSSE 51:2147"),
    PEELING_2007("Peeling et al. 2007, Effect of iron injections on aerobic-exercise performance, IJSNEM 17:221"),
    METTLER_2010("Mettler and Zimmermann 2010, Iron excess in recreational marathon runners, EJCN 64:490"),
    BURKE_2011("Burke et al. 2011, Carbohydrates for training and competition, JSS 29:S17"),
    THOMAS_2016("Thomas, Burke and Erdman 2016, ACSM/AND/DC position: nutrition and athletic performance"),
    SAWKA_2007("Sawka et al. 2007, ACSM position stand: exercise and fluid replacement, MSSE"),
    MOUNTJOY_2023("Mountjoy et al. 2023, IOC consensus on relative energy deficiency, BJSM 57:1073"),
    BLAGROVE_2018(
            "Blagrove et al. 2018, Effects of strength training on middle- and long-distance performance, Sports Med 48:1117"),
    SEILER_2010("Seiler 2010, What is best practice for training intensity distribution?, IJSPP"),
    FREDERICK_1984("Frederick 1984, Physiological and ergonomics factors in running shoe design"),
    HOOGKAMER_2016("Hoogkamer et al. 2016, Altered running economy directly translates to performance, MSSE 48:2175"),
    CURETON_1978("Cureton et al. 1978, Effect of experimental alterations in excess weight on aerobic capacity"),
    VIDEBAEK_2015("Videbæk et al. 2015, Incidence of running-related injuries per 1000 h, Sports Med 45:1017"),
    FRESHLEGS_CONVENTION("Freshlegs rule of thumb: a product convention without a study of its own");

    private final String citation;

    Source(String citation) {
        this.citation = citation;
    }

    /** The stable id, like {@code meeusen-2013}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String citation() {
        return citation;
    }
}
