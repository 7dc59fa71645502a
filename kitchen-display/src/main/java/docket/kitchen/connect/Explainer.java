package docket.kitchen.connect;

import docket.client.find.Diagnosis;
import docket.kitchen.connect.ServerSession.Obstacle;
import docket.ui.Texts;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Says why there is no board, and what a person can do about it.
///
/// @param overruled whether a settings file or the command line sets server or station, so that a
///     choice lasts until the next start only
record Explainer(Texts texts, Clock clock, boolean overruled) {
    /// What is said.
    record Explanation(String title, String text) {}

    /// @param diagnosis what was found to be in the way of a server that is away; null: not yet
    Explanation explain(
            Obstacle obstacle,
            Target target,
            ServerSession session,
            @Nullable Diagnosis diagnosis) {
        String server = target.address();
        return switch (obstacle) {
            case NONE ->
                    session.isAway()
                            ? say("connect.away", away(server, session, diagnosis))
                            : say(
                                    "connect.choose",
                                    overruled ? texts.text("connect.overruled") : "");
            case NO_STATION -> say("connect.choose", texts.text("connect.chooseText", server));
            case UNKNOWN_STATION ->
                    new Explanation(
                            texts.text("connect.unknown", target.station()),
                            texts.text("connect.unknownText", server));
            case NO_SERVER -> say("connect.noServer", texts.text("connect.noServerText"));
            case NOT_PAIRED -> say("connect.notPaired", texts.text("find.not-paired", server));
            case NO_ANSWER_YET -> say("connect.trying", texts.text("connect.tryingText", server));
            case AWAY -> say("connect.away", away(server, session, diagnosis));
            case MISMATCH -> say("connect.mismatch", texts.text("connect.mismatchText", server));
            case REFUSED ->
                    say(
                            "connect.refused",
                            texts.text("connect.refusedText", server, session.refusal()));
        };
    }

    private Explanation say(String title, String text) {
        return new Explanation(texts.text(title), text);
    }

    private String away(String server, ServerSession session, @Nullable Diagnosis diagnosis) {
        String tried = texts.text("connect.awayText", server, nextTry(session));
        String why =
                diagnosis == null
                        ? texts.text("connect.awayWhy")
                        : texts.text(diagnosis.key(), server);
        return tried + "\n\n" + why;
    }

    private String nextTry(ServerSession session) {
        return session.nextTry()
                .map(at -> Math.max(0, Duration.between(clock.instant(), at).toSeconds() + 1))
                .map(seconds -> texts.text("connect.in", seconds))
                .orElseGet(() -> texts.text("connect.now"));
    }
}
