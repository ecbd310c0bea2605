package io.freshlegs.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Builds the relay of a service from its configuration and holds it from start to stop. */
@Singleton
public class Relays {

    private final Map<String, Object> kafka;
    private final RelaySettings.Config config;
    private final MeterRegistry metrics;
    private final Tracer tracer;
    private final String service;
    private final String url;
    private final String user;
    private final String password;

    private volatile @Nullable OutboxRelay relay;

    Relays(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            RelaySettings.Config config,
            MeterRegistry metrics,
            Tracer tracer,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.kafka = kafka;
        this.config = config;
        this.metrics = metrics;
        this.tracer = tracer;
        this.service = service;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** Tells the relay, where there is one, that rows were committed. */
    public void wake() {
        OutboxRelay running = relay;
        if (running != null) {
            running.wake();
        }
    }

    /** Whether the relay runs; true also for a service that has none. */
    public boolean isAlive() {
        OutboxRelay running = relay;
        return running == null || running.isAlive();
    }

    /** Whether rows wait because they could not be published; false for a service that has no relay. */
    public boolean isHeldUp() {
        OutboxRelay running = relay;
        return running != null && running.isHeldUp();
    }

    public void start() {
        if (config.enabled()) {
            RelaySettings settings = config.settings();
            OutboxRelay started =
                    new OutboxRelay(dataSource(settings), producer(settings), "/" + service, settings, metrics, tracer);
            started.start();
            relay = started;
        }
    }

    public void stop() {
        OutboxRelay running = relay;
        if (running != null) {
            running.close();
        }
    }

    private PGSimpleDataSource dataSource(RelaySettings settings) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(user);
        dataSource.setPassword(password);
        dataSource.setConnectTimeout(5);
        dataSource.setSocketTimeout(30);
        // planned anew each time: a plan made for the few rows there mostly are is none for what an outage leaves
        dataSource.setPrepareThreshold(0);
        dataSource.setApplicationName("outbox-relay");
        dataSource.setOptions("-c idle_in_transaction_session_timeout="
                + settings.idleInTransactionTimeout().toMillis() + " -c statement_timeout=10000");
        return dataSource;
    }

    private KafkaProducer<byte[], byte[]> producer(RelaySettings settings) {
        return new KafkaProducer<>(
                producerSettings(kafka, service, settings), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** The settings of the relay's producer: durable, in order, and failing soon enough to give way to another relay. */
    static Map<String, Object> producerSettings(Map<String, Object> kafka, String service, RelaySettings settings) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, 131_072);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(RelaySettings.REQUEST_TIMEOUT));
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis(settings.deliveryTimeout()));
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis(Duration.ofSeconds(5)));
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 1_048_576);
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-relay");
        return properties;
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
