package docket.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Files and folders that nobody but their owner can read, from their first moment on. On Windows
/// it is the folder that is closed, and what lies in it inherits that.
public final class OwnerOnly {
    private static final Set<PosixFilePermission> FILE =
            PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER =
            PosixFilePermissions.fromString("rwx------");

    private OwnerOnly() {}

    /// Makes an empty file.
    public static void create(Path file) throws IOException {
        Files.createFile(file, rights(file, FILE));
    }

    /// Opens a file, and makes it where the options say so.
    public static FileChannel open(Path file, OpenOption... options) throws IOException {
        return FileChannel.open(file, Set.of(options), rights(file, FILE));
    }

    /// Makes a folder, and those above it that are missing. One that is there is closed to others
    /// as far as that is the caller's to do; one in which others may write is meant to be shared.
    public static Path folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, rights(folder, FOLDER));
        }
        if (isPosix(folder)) {
            if (!Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_WRITE)
                    && isOwn(folder)) {
                close(folder, FOLDER);
            }
        } else {
            @Nullable AclFileAttributeView list =
                    Files.getFileAttributeView(folder, AclFileAttributeView.class);
            if (list != null) {
                close(list);
            }
        }
        return folder;
    }

    private static boolean isOwn(Path folder) throws IOException {
        return Files.isWritable(folder)
                && Files.getOwner(folder).getName().equals(System.getProperty("user.name"));
    }

    /// Leaves everything to the owner, and to nobody else; what is made in the folder inherits it.
    static void close(AclFileAttributeView list) throws IOException {
        list.setAcl(
                List.of(
                        AclEntry.newBuilder()
                                .setType(AclEntryType.ALLOW)
                                .setPrincipal(list.getOwner())
                                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                                .setFlags(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT)
                                .build()));
    }

    /// Closes all that lies in a folder of our own to others, such as what an earlier version left
    /// open.
    public static void closeAll(Path folder) throws IOException {
        if (isPosix(folder)) {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(Path one, BasicFileAttributes is)
                                throws IOException {
                            close(one, FOLDER);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path one, BasicFileAttributes is)
                                throws IOException {
                            if (is.isRegularFile()) {
                                close(one, FILE);
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        }
    }

    private static void close(Path path, Set<PosixFilePermission> rights) throws IOException {
        if (!Files.getPosixFilePermissions(path).equals(rights)) {
            Files.setPosixFilePermissions(path, rights);
        }
    }

    /// Writes a file whole, or leaves the one that was there.
    public static void write(Path file, byte[] content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try {
            writeNew(fresh, content);
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // Half a file would only keep a full disk full.
            Files.deleteIfExists(fresh);
            throw e;
        }
        @Nullable Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            sync(folder);
        }
    }

    private static void writeNew(Path file, byte[] content) throws IOException {
        try (FileChannel bytes =
                open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                bytes.write(left);
            }
            bytes.force(true);
        }
    }

    /// Makes the names in a folder as lasting as the bytes of its files. Windows keeps names by
    /// itself, and has no way to open a folder.
    public static void sync(Path folder) throws IOException {
        if (isPosix(folder)) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    private static FileAttribute<?>[] rights(Path file, Set<PosixFilePermission> rights) {
        return isPosix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
