package io.freshlegs.advice.today.http;

import io.freshlegs.advice.GuideStories;
import io.freshlegs.advice.RandomLogs;
import io.freshlegs.advice.RunnerLog;
import io.freshlegs.advice.today.domain.AdviceEngine;
import io.freshlegs.advice.today.domain.AdviceMoment;
import io.freshlegs.advice.wording.domain.Wording;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Prints one fingerprint of the JSON of many advices in both languages; started in machines of other locales and zones. */
public final class AdviceMachine {
    private static final int LOGS = 60;

    private AdviceMachine() {}

    public static void main(String[] arguments) {
        System.out.println(fingerprint());
    }

    static String fingerprint() {
        MessageDigest digest = sha256();
        for (String language : new String[] {"en", "de"}) {
            Wording wording = Wording.in(Locale.forLanguageTag(language));
            GuideStories.all().values().forEach(log -> digest.update(json(log, wording)));
            for (long seed = 0; seed < LOGS; seed++) {
                digest.update(json(new RandomLogs(seed).next(RunnerLog.TODAY), wording));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] json(RunnerLog log, Wording wording) {
        return AdviceJson.bytes(AdviceEngine.advise(log.facts(), AdviceMoment.endOf(RunnerLog.TODAY), wording));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
