package docket.pos.server;

import docket.pos.server.db.Database;
import docket.wire.Condition;
import docket.wire.Health;
import docket.wire.HealthDetails;
import docket.wire.Paths;
import docket.wire.Protocol;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// How the server is, and what it can be asked: open to all but for what concerns the restaurant's
/// own PC.
public final class HealthFeature {
    private final Database database;
    private final Supplier<String> store;
    private final String version;
    private final Clock clock;
    private final @Nullable Boolean practice;
    private final Supplier<Condition> condition;
    private final Supplier<HealthDetails> details;

    /// @param store what stations are told that `seq` counts in
    /// @param practice whether people practise here; null: it is the restaurant itself
    /// @param condition how this PC is
    /// @param details all that is known of that
    public HealthFeature(
            Database database,
            Supplier<String> store,
            String version,
            Clock clock,
            @Nullable Boolean practice,
            Supplier<Condition> condition,
            Supplier<HealthDetails> details) {
        this.database = database;
        this.store = store;
        this.version = version;
        this.clock = clock;
        this.practice = practice;
        this.condition = condition;
        this.details = details;
    }

    public void register(RoutesConfig routes) {
        routes.get(Paths.HEALTH, this::health, Access.ANYONE);
        routes.get(Paths.HEALTH_DETAILS, this::details, Access.PEOPLE);
        routes.get(Paths.OPENAPI, HealthFeature::contract, Access.ANYONE);
    }

    private void health(Context request) {
        Condition now = condition.get();
        Edge.answer(
                request,
                HttpStatus.OK,
                new Health(
                        database.isHealthy() ? "UP" : "READ_ONLY",
                        version,
                        Protocol.VERSION,
                        database.seq(),
                        store.get(),
                        clock.instant(),
                        practice,
                        now.isGood() ? null : now));
    }

    private void details(Context request) {
        Edge.answer(request, HttpStatus.OK, details.get());
    }

    private static void contract(Context request) throws IOException {
        try (InputStream yaml = HealthFeature.class.getResourceAsStream("openapi.yaml")) {
            request.contentType("application/yaml").result(yaml.readAllBytes());
        }
    }
}
