package docket.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OwnerOnlyTest {
    @TempDir private Path folder = Path.of("");

    @Nested
    final class WhereTheDiskKnowsOwnerGroupAndOthers {
        WhereTheDiskKnowsOwnerGroupAndOthers() {
            assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        }

        private String rights(String path) throws IOException {
            return PosixFilePermissions.toString(
                    Files.getPosixFilePermissions(folder.resolve(path)));
        }

        private Path open(String name, String rights) throws IOException {
            Path path = Files.createDirectories(folder.resolve(name));
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
            return path;
        }

        @Test
        void whatIsMadeIsItsOwners() throws IOException {
            Path inner = OwnerOnly.folder(folder.resolve("outer/inner"));
            OwnerOnly.create(inner.resolve("made"));
            OwnerOnly.write(inner.resolve("written"), new byte[] {1});
            OwnerOnly.open(
                            inner.resolve("opened"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE)
                    .close();

            assertThat(rights("outer")).isEqualTo("rwx------");
            assertThat(rights("outer/inner")).isEqualTo("rwx------");
            assertThat(rights("outer/inner/made")).isEqualTo("rw-------");
            assertThat(rights("outer/inner/written")).isEqualTo("rw-------");
            assertThat(rights("outer/inner/opened")).isEqualTo("rw-------");
        }

        @Test
        void aFolderThatIsThereIsClosedUnlessOthersWriteInIt() throws IOException {
            OwnerOnly.folder(open("readable", "rwxr-xr-x"));
            OwnerOnly.folder(open("shared", "rwxrwxrwx"));

            assertThat(rights("readable")).isEqualTo("rwx------");
            assertThat(rights("shared")).isEqualTo("rwxrwxrwx");
        }

        @Test
        void whatAnEarlierVersionLeftOpenIsClosed() throws IOException {
            Path log = open("log", "rwxr-xr-x");
            Path file = Files.createFile(log.resolve("docket.log"));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

            OwnerOnly.closeAll(folder);

            assertThat(rights("log")).isEqualTo("rwx------");
            assertThat(rights("log/docket.log")).isEqualTo("rw-------");
        }
    }

    /// A list of who may do what, as Windows has it.
    private static final class Rights implements AclFileAttributeView {
        private final UserPrincipal owner = () -> "mina";
        private List<AclEntry> entries = List.of();

        @Override
        public String name() {
            return "acl";
        }

        @Override
        public List<AclEntry> getAcl() {
            return entries;
        }

        @Override
        public void setAcl(List<AclEntry> acl) {
            entries = List.copyOf(acl);
        }

        @Override
        public UserPrincipal getOwner() {
            return owner;
        }

        @Override
        public void setOwner(UserPrincipal another) {
            throw new AssertionError("the owner stays");
        }
    }

    @Test
    void whereTheDiskKnowsListsTheOwnerAloneIsOnIt() throws IOException {
        var rights = new Rights();

        OwnerOnly.close(rights);

        assertThat(rights.getAcl())
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.principal()).isEqualTo(rights.getOwner());
                            assertThat(entry.type()).isEqualTo(AclEntryType.ALLOW);
                            assertThat(entry.permissions())
                                    .containsExactlyInAnyOrder(AclEntryPermission.values());
                            assertThat(entry.flags())
                                    .containsExactlyInAnyOrder(
                                            AclEntryFlag.FILE_INHERIT,
                                            AclEntryFlag.DIRECTORY_INHERIT);
                        });
    }
}
