package docket.pos.server.db;

import docket.model.CommandId;
import docket.model.event.LogEntry;
import docket.wire.Frame;
import java.util.UUID;

/// A fact with the command that made it, as the journal keeps it: `frame TAB command-id TAB
/// fingerprint`, where the frame is what the feed sends.
record JournalLine(LogEntry entry, String frame, CommandId command, String fingerprint)
        implements Line {
    static JournalLine of(LogEntry entry, CommandId command, String fingerprint) {
        return new JournalLine(entry, Frame.write(entry), command, fingerprint);
    }

    static JournalLine of(String frame, CommandId command, String fingerprint) {
        LogEntry entry = ((Frame.Fact) Frame.read(frame)).entry();
        return new JournalLine(entry, frame, command, fingerprint);
    }

    @Override
    public String body() {
        return frame + '\t' + command.value() + '\t' + fingerprint;
    }

    static JournalLine parse(String body) {
        String[] parts = body.split("\t", -1);
        return of(parts[0], new CommandId(UUID.fromString(parts[1])), parts[2]);
    }
}
