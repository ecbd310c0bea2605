package io.freshlegs.dashboard.forwarding;

import io.freshlegs.dashboard.settings.DashboardConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The connections to the services. Streams have connections of their own, so that no number of them keeps a call
 * waiting.
 */
@Singleton
class Upstreams {

    private final ForwardingSettings settings;
    private final HttpClient calls;
    private final HttpClient streams;

    Upstreams(Vertx vertx, DashboardConfig config) {
        this.settings = ForwardingSettings.of(config);
        this.calls = vertx.createHttpClient(options(settings.connections(), settings.connections() * 4));
        this.streams = vertx.createHttpClient(options(settings.streams(), 0));
    }

    private HttpClientOptions options(int connections, int waiting) {
        return new HttpClientOptions()
                .setMaxPoolSize(connections)
                .setMaxWaitQueueSize(waiting)
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setIdleTimeout((int) settings.idleTimeout().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setDecompressionSupported(false)
                .setName("services");
    }

    ForwardingSettings settings() {
        return settings;
    }

    Set<String> services() {
        return settings.services().keySet();
    }

    HttpClient client(boolean stream) {
        return stream ? streams : calls;
    }

    /** A connection to a service, ready for a request. */
    Future<HttpClientRequest> connect(String service, boolean stream) {
        URI url = settings.services().get(service);
        boolean ssl = url.getScheme().equals("https");
        return client(stream)
                .request(new RequestOptions()
                        .setHost(url.getHost())
                        .setPort(url.getPort() > 0 ? url.getPort() : ssl ? 443 : 80)
                        .setSsl(ssl)
                        .setConnectTimeout(settings.connectTimeout().toMillis()));
    }

    @PreDestroy
    void close() {
        calls.close();
        streams.close();
    }
}
