package docket.pos.admin;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.device.Device;
import docket.model.device.DeviceId;
import docket.model.device.DeviceKind;
import docket.model.device.DeviceRole;
import docket.model.menu.StationId;
import docket.model.staff.Pin;
import docket.pos.server.archive.Shelf;
import docket.pos.server.backup.BackupState;
import docket.pos.server.device.NewDevice;
import docket.wire.AuditVerdict;
import docket.wire.Json;
import docket.wire.device.AcceptPairing;
import docket.wire.device.PairingRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the command line asks of a server. Each knows how it is answered: by lines to print.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Ask {
    /// Does what is asked.
    ///
    /// @return what to print
    /// @throws docket.model.Refusal if it cannot be done
    List<String> answeredBy(Administration server);

    /// Lets a program in; the answer is its token.
    @JsonTypeName("device-add")
    record AddDevice(String name, DeviceRole role, @Nullable StationId station) implements Ask {
        @Override
        public List<String> answeredBy(Administration server) {
            return List.of(
                    server.devices()
                            .add(
                                    Administration.OWNER,
                                    new NewDevice(name, role, station, DeviceKind.PROGRAM)));
        }
    }

    /// Lists the devices that are let in: id, role, station or `all`, kind, name.
    @JsonTypeName("device-list")
    record ListDevices() implements Ask {
        @Override
        public List<String> answeredBy(Administration server) {
            return server.devices().devices().stream().map(ListDevices::line).toList();
        }

        private static String line(Device device) {
            return "%s  %-7s  %-8s  %-7s  %s"
                    .formatted(
                            device.id().value(),
                            device.role(),
                            device.onlyStation().map(StationId::value).orElse("all"),
                            device.kind(),
                            device.name());
        }
    }

    /// Lists the devices that wait to be let in: code, address, kind, version, name.
    @JsonTypeName("device-requests")
    record ListRequests() implements Ask {
        @Override
        public List<String> answeredBy(Administration server) {
            return server.pairings().waiting().stream().map(ListRequests::line).toList();
        }

        private static String line(PairingRequest request) {
            return "%s  %-15s  %-7s  %-8s  %s"
                    .formatted(
                            request.code(),
                            request.address(),
                            request.kind(),
                            request.version(),
                            request.name());
        }
    }

    /// Lets a device in that waits and shows this code; the answer is its id.
    @JsonTypeName("device-accept")
    record AcceptRequest(String code, DeviceRole role, @Nullable StationId station) implements Ask {
        @Override
        public List<String> answeredBy(Administration server) {
            var wish = new AcceptPairing(null, role, station);
            Device device = server.pairings().accept(Administration.OWNER, code, wish);
            return List.of(device.id().value().toString());
        }
    }

    /// Looks whether the audit log is whole.
    @JsonTypeName("audit-verify")
    record VerifyAudit() implements Ask {
        @Override
        public List<String> answeredBy(Administration server) {
            AuditVerdict verdict = server.audit().verify();
            if (verdict.brokenAt() != null) {
                throw new Refusal(
                        Reason.INVALID,
                        "The audit log was changed: entry %d is not as it was written."
                                .formatted(verdict.brokenAt()));
            }
            return List.of(
                    "The audit log is whole: %d entries, the last with hash %s."
                            .formatted(verdict.entries(), verdict.last()));
        }
    }

    /// Writes the audit log out, one entry a line, as JSON.
    @JsonTypeName("audit-export")
    record ExportAudit() implements Ask {
        @Override
        public List<String> answeredBy(Administration server) {
            var lines = new ArrayList<String>();
            server.audit().each(entry -> lines.add(Json.MAPPER.writeValueAsString(entry)));
            return lines;
        }
    }

    /// Shuts a device out.
    @JsonTypeName("device-revoke")
    record RevokeDevice(DeviceId id) implements Ask {
        @Override
        public List<String> answeredBy(Administration server) {
            server.devices().revoke(Administration.OWNER, id);
            return List.of();
        }
    }

    /// Shuts the program out that shows this token, if it is let in.
    @JsonTypeName("token-revoke")
    record RevokeToken(String token) implements Ask {
        @Override
        public List<String> answeredBy(Administration server) {
            server.devices()
                    .of(token)
                    .ifPresent(
                            caller ->
                                    server.devices()
                                            .revoke(Administration.OWNER, caller.device().id()));
            return List.of();
        }
    }

    /// Gives a program another token, which is the answer; its old one ends with the first use of
    /// that.
    @JsonTypeName("device-token")
    record RenewToken(DeviceId id) implements Ask {
        @Override
        public List<String> answeredBy(Administration server) {
            return List.of(server.devices().renewToken(Administration.OWNER, id));
        }
    }

    /// Makes a backup, and checks it.
    @JsonTypeName("backup")
    record BackUp() implements Ask {
        @Override
        public List<String> answeredBy(Administration server) {
            Shelf.Kept made = server.backups().backUpNow();
            BackupState state = server.backups().state();
            return state.unreached() == null
                    ? List.of("The backup %s was made and is good.".formatted(made.file()))
                    : List.of(
                            "The backup %s was made and is good.".formatted(made.file()),
                            state.unreached());
        }
    }

    /// Lists the backups: time, kind, size in bytes, file.
    @JsonTypeName("backup-list")
    record ListBackups() implements Ask {
        @Override
        public List<String> answeredBy(Administration server) {
            return server.backups().list().stream().map(ListBackups::line).toList();
        }

        private static String line(Shelf.Kept one) {
            return "%s  %-9s  %10d  %s".formatted(one.at(), one.kind(), one.bytes(), one.file());
        }
    }

    /// Tells what a place to practise copies, as JSON.
    @JsonTypeName("restaurant")
    record TellRestaurant() implements Ask {
        @Override
        public List<String> answeredBy(Administration server) {
            return List.of(Json.MAPPER.writeValueAsString(server.restaurant().get()));
        }
    }

    /// Lists the people who work here: role, name.
    @JsonTypeName("staff-list")
    record ListStaff() implements Ask {
        @Override
        public List<String> answeredBy(Administration server) {
            return server.staff().roster().people().stream()
                    .map(person -> "%-7s  %s".formatted(person.role(), person.name()))
                    .toList();
        }
    }

    /// Lets somebody try their PIN at once again, after too many wrong ones.
    @JsonTypeName("staff-unlock")
    record UnlockPerson(String name) implements Ask {
        @Override
        public List<String> answeredBy(Administration server) {
            server.staff().unlock(Administration.OWNER, name);
            return List.of();
        }
    }

    /// Gives somebody a new PIN; whoever is signed in by the old one is not any more.
    @JsonTypeName("staff-pin")
    record ChangePin(String name, Pin pin) implements Ask {
        @Override
        public List<String> answeredBy(Administration server) {
            server.staff().changePin(Administration.OWNER, name, pin);
            return List.of();
        }
    }

    /// Makes a new key for sessions; everybody has to sign in again.
    @JsonTypeName("session-key")
    record RenewSessionKey() implements Ask {
        @Override
        public List<String> answeredBy(Administration server) {
            server.sessions().renewKey();
            return List.of();
        }
    }
}
