package io.freshlegs.advice.today.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdviceMachineTest {

    @ParameterizedTest
    @CsvSource({
        "tr, TR, Europe/Istanbul",
        "ar, EG, Africa/Cairo",
        "fa, IR, Asia/Kathmandu",
        "th, TH, Pacific/Apia",
        "de, DE, America/Sao_Paulo"
    })
    void a_machine_of_another_locale_zone_and_encoding_writes_the_same_bytes(
            String language, String country, String zone) throws IOException, InterruptedException {
        Process machine = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=" + language,
                        "-Duser.country=" + country,
                        "-Duser.timezone=" + zone,
                        "-Dfile.encoding=ISO-8859-1",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AdviceMachine.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            String printed = new String(machine.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(machine.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(printed.lines().reduce((first, last) -> last)).contains(AdviceMachine.fingerprint());
        } finally {
            machine.destroyForcibly();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tr-TR, Europe/Istanbul",
        "ar-EG-u-nu-arab, Pacific/Apia",
        "hi-IN-u-nu-deva, Asia/Kolkata",
        "th-TH-u-ca-buddhist, Pacific/Kiritimati"
    })
    void a_default_locale_or_zone_that_changes_while_running_changes_no_byte(String tag, String zone) {
        String here = AdviceMachine.fingerprint();
        Locale locale = Locale.getDefault();
        TimeZone timeZone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));

            assertThat(AdviceMachine.fingerprint()).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(timeZone);
        }
    }
}
