package io.freshlegs.kit.log;

import io.quarkus.logging.LoggingFilter;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Gives each log line the listed keys of its message as fields of their own, and takes the messages of foreign exceptions
 * out of it. Lets every line pass.
 *
 * <p>What the framework says while it starts keeps its messages: nothing has been read by then, and a missing setting is
 * told in one.
 */
@LoggingFilter(name = "freshlegs")
public final class LineFilter implements Filter {

    private static final String STARTING = "io.quarkus.runtime";
    private static final String OURS = "io.freshlegs";
    private static final ExtFormatter TEXT = new ExtFormatter() {
        @Override
        public String format(ExtLogRecord line) {
            return formatMessage(line);
        }
    };

    @Override
    public boolean isLoggable(LogRecord line) {
        String logger = line.getLoggerName() == null ? "" : line.getLoggerName();
        if (line instanceof ExtLogRecord fields) {
            List<String> others = fields.getMdcCopy().keySet().stream()
                    .filter(key -> !LogKeys.ALL.contains(key))
                    .toList();
            others.forEach(fields::removeMdc);
            if (logger.startsWith(OURS)) {
                LogKeys.in(TEXT.format(fields)).forEach(fields::putMdc);
            }
        }
        if (line.getThrown() != null && !logger.startsWith(STARTING)) {
            line.setThrown(WithoutMessage.of(line.getThrown()));
        }
        return true;
    }
}
