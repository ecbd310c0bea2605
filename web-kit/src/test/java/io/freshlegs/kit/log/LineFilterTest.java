package io.freshlegs.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.Map;
import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.junit.jupiter.api.Test;

class LineFilterTest {

    private final LineFilter filter = new LineFilter();

    @Test
    void the_listed_keys_of_a_line_become_fields_and_no_others() {
        ExtLogRecord line =
                line("io.freshlegs.kit.outbox", "operation=relay outcome=%s attempt=%d meal=soup", "failed", 3);
        line.putMdc("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        line.putMdc("sampled", "true");

        assertThat(filter.isLoggable(line)).isTrue();

        assertThat(line.getMdcCopy())
                .containsOnlyKeys("operation", "outcome", "attempt", "traceId")
                .containsEntry("outcome", "failed")
                .containsEntry("attempt", "3");
    }

    @Test
    void a_pair_begins_the_line_or_follows_a_space_and_has_a_value() {
        assertThat(LogKeys.in("operation=put outcome= reason=a=b xoutcome=no source"))
                .containsExactly(Map.entry("operation", "put"), Map.entry("reason", "a=b"));
        assertThat(LogKeys.in("begun (attempt=2) source=garmin\ttopic=t  batchSize=1"))
                .containsExactly(Map.entry("source", "garmin"), Map.entry("batchSize", "1"));
        assertThat(LogKeys.in("")).isEmpty();
    }

    @Test
    void a_line_of_a_library_gets_no_fields() {
        ExtLogRecord line = line("org.apache.kafka.clients", "reason=whatever");

        filter.isLoggable(line);

        assertThat(line.getMdcCopy()).isEmpty();
    }

    @Test
    void what_a_database_says_of_a_value_is_not_logged() {
        SQLException refused = new SQLException("Key (athlete_id)=(mara) already exists", "23505");
        ExtLogRecord line = line("io.freshlegs.kit.record", "operation=group-commit outcome=failed");
        line.setThrown(new IllegalStateException("wrapped: " + refused.getMessage(), refused));

        filter.isLoggable(line);

        String trace = trace(line.getThrown());
        assertThat(trace)
                .doesNotContain("mara")
                .contains("java.lang.IllegalStateException", "java.sql.SQLException (SQLSTATE 23505)")
                .contains("LineFilterTest.what_a_database_says_of_a_value_is_not_logged");
    }

    @Test
    void what_our_own_code_says_and_what_the_start_says_stays() {
        ExtLogRecord own = line("io.freshlegs.kit.record", "operation=start outcome=failed");
        own.setThrown(new IllegalStateException("freshlegs.relay.batch-rows is 0"));
        ExtLogRecord start = line("io.quarkus.runtime.ApplicationLifecycleManager", "Failed to start application");
        start.setThrown(new IllegalStateException("a setting is missing"));

        filter.isLoggable(own);
        filter.isLoggable(start);

        assertThat(trace(own.getThrown())).contains("freshlegs.relay.batch-rows is 0");
        assertThat(trace(start.getThrown())).contains("a setting is missing");
    }

    @Test
    void causes_that_go_in_a_circle_come_to_an_end() {
        IllegalStateException outer = new IllegalStateException("outer");
        IllegalStateException inner = new IllegalStateException("inner", outer);
        outer.initCause(inner);
        ExtLogRecord line = line("io.freshlegs.kit.record", "operation=read outcome=failed");
        line.setThrown(outer);

        filter.isLoggable(line);

        assertThat(trace(line.getThrown())).contains("IllegalStateException");
    }

    private static ExtLogRecord line(String logger, String format, Object... parameters) {
        ExtLogRecord line = new ExtLogRecord(Level.WARNING, format, FormatStyle.PRINTF, LineFilterTest.class.getName());
        line.setLoggerName(logger);
        line.setParameters(parameters);
        return line;
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
