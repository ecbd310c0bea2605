package io.freshlegs.workout.operations;

import io.freshlegs.kit.testing.ServiceServers;
import io.freshlegs.localservers.LocalKafka;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A broker nobody else uses, so that a test may take it away; database and issuer are the shared ones. */
public class OwnKafka extends ServiceServers {

    private static @Nullable LocalKafka broker;

    /** The broker of the running test. */
    static LocalKafka broker() {
        LocalKafka running = broker;
        if (running == null) {
            throw new IllegalStateException("the test resource is not started");
        }
        return running;
    }

    @Override
    public void init(Map<String, String> arguments) {
        super.init(Map.of("kafka", "away"));
    }

    @Override
    public Map<String, String> start() {
        LocalKafka started = LocalKafka.start();
        started.createContractTopics();
        broker = started;
        Map<String, String> config = new HashMap<>(super.start());
        config.put("kafka.bootstrap.servers", started.bootstrapServers());
        return config;
    }

    @Override
    public void stop() {
        LocalKafka running = broker;
        if (running != null) {
            running.close();
        }
    }
}
