package docket.pos.admin;

import docket.model.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A server's answer to an [Ask].
///
/// @param lines what to print
/// @param refusal one sentence; null where it was done
record Reply(List<String> lines, @Nullable String refusal) {
    Reply {
        lines = List.copyOf(lines);
    }

    static Reply to(Ask ask, Administration server) {
        try {
            return new Reply(ask.answeredBy(server), null);
        } catch (Refusal no) {
            return new Reply(List.of(), no.detail());
        }
    }
}
