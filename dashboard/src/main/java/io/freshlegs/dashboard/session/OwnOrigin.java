package io.freshlegs.dashboard.session;

import io.freshlegs.dashboard.settings.DashboardConfig;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The origin that browsers see this dashboard at: as set, else as asked for. */
@Singleton
class OwnOrigin {

    private final Optional<String> publicUrl;

    OwnOrigin(DashboardConfig config) {
        this.publicUrl = config.publicUrl().map(url -> url.toString().replaceFirst("/+$", ""));
    }

    String of(HttpServerRequest request) {
        return publicUrl.orElseGet(() -> request.scheme() + "://" + request.authority());
    }
}
