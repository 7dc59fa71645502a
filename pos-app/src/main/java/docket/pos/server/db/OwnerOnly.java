package docket.pos.server.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/// Files and folders that nobody but their owner can read, from their first moment on. On Windows
/// they have the rights of the folder that they lie in, which in a home folder are the same.
public final class OwnerOnly {
    private OwnerOnly() {}

    /// Makes an empty file.
    static void create(Path file) throws IOException {
        Files.createFile(file, rights(file, "rw-------"));
    }

    /// Makes a folder, where there is none.
    public static Path folder(Path folder) throws IOException {
        return Files.isDirectory(folder)
                ? folder
                : Files.createDirectory(folder, rights(folder, "rwx------"));
    }

    /// Writes a file whole, or leaves the one that was there.
    public static void write(Path file, byte[] content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        create(fresh);
        try (FileChannel bytes = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                bytes.write(left);
            }
            bytes.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        @Nullable Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            DataFolder.sync(folder);
        }
    }

    private static FileAttribute<?>[] rights(Path file, String rights) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
                }
                : new FileAttribute<?>[0];
    }
}
