package docket.pos.server.db;

import docket.disk.OwnerOnly;
import docket.pos.server.archive.Shelf;
import docket.pos.server.db.StoreFailure.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// The folder that one running Docket owns: the store's file, the journal, the pictures, the
/// secrets, the lock.
/// A second process is told so instead of sharing it.
public final class DataFolder implements AutoCloseable {
    /// What opens the store; kept once the store is whole.
    static final String WRITER_SECRET = "writer";

    private static final String STORE = "docket";

    private final Path root;
    private final FileChannel lockFile;

    private DataFolder(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    /// Takes the folder, and makes it where there is none.
    ///
    /// @throws StoreFailure if it cannot be written, or another process has it
    public static DataFolder take(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            OwnerOnly.folder(root);
            OwnerOnly.folder(root.resolve("journal"));
            FileChannel channel =
                    OwnerOnly.open(
                            root.resolve("docket.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StoreFailure(
                        Kind.IN_USE,
                        "The data folder %s is in use by another Docket: close that one, or give this one another folder with --data."
                                .formatted(root));
            }
            OwnerOnly.closeAll(root);
            return new DataFolder(root, channel);
        } catch (IOException e) {
            throw new StoreFailure(
                    Kind.FOLDER,
                    "The data folder %s cannot be written: make it writable, or give another with --data."
                            .formatted(root),
                    e);
        }
    }

    @SuppressWarnings("resource") // the lock lives as long as its channel
    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }

    public Path journal() {
        return root.resolve("journal");
    }

    /// Where the pictures of items lie; made with the first of them.
    public Path pictures() {
        return root.resolve("pictures");
    }

    /// The folder itself.
    public Path root() {
        return root;
    }

    /// The path that H2 knows the store by, without the ending of its file.
    String storePath() {
        return root.resolve(STORE).toString();
    }

    Path storeFile() {
        return root.resolve(STORE + ".mv.db");
    }

    /// Makes the file that H2 fills, so that H2 makes none that others can read; and leaves a sign
    /// that it is not whole yet. What an earlier try left nobody has the secret of.
    void beginStore() {
        try {
            if (Files.exists(unfinished())) {
                Files.deleteIfExists(storeFile());
            }
            OwnerOnly.write(unfinished(), new byte[0]);
            if (!Files.exists(storeFile())) {
                OwnerOnly.create(storeFile());
            }
        } catch (IOException e) {
            throw new StoreFailure(
                    Kind.DISK, "The file %s cannot be written.".formatted(storeFile()), e);
        }
    }

    /// Says that the store is whole.
    ///
    /// @param secret what opens it
    void endStore(String secret) {
        try {
            keep(WRITER_SECRET, secret);
            Files.deleteIfExists(unfinished());
        } catch (IOException e) {
            throw new StoreFailure(
                    Kind.DISK,
                    "The file %s cannot be written.".formatted(secretFile(WRITER_SECRET)),
                    e);
        }
    }

    private Path unfinished() {
        return root.resolve(STORE + ".unfinished");
    }

    /// Writes a megabyte, flushes it, and takes it away again.
    void probe() throws IOException {
        Path file = root.resolve("probe");
        try (FileChannel probe =
                OwnerOnly.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE)) {
            ByteBuffer bytes = ByteBuffer.allocate(1 << 20);
            while (bytes.hasRemaining()) {
                probe.write(bytes);
            }
            probe.force(true);
        }
    }

    private Path storeAside() {
        return root.resolve(STORE + ".unpacked");
    }

    /// Copies the closed store to where [#takeStoreBack] finds it; a copy that is there is whole.
    void layStoreAside() throws IOException {
        Path copy = root.resolve(STORE + ".copy");
        try {
            Files.copy(storeFile(), copy, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel bytes = FileChannel.open(copy, StandardOpenOption.WRITE)) {
                bytes.force(true);
            }
            Files.move(copy, storeAside(), StandardCopyOption.ATOMIC_MOVE);
            OwnerOnly.sync(root);
        } catch (IOException e) {
            // Half a copy would keep a disk full that had just enough room left.
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    boolean hasStoreAside() {
        return Files.exists(storeAside());
    }

    /// Puts the store back as it was laid aside.
    void takeStoreBack() throws IOException {
        Files.move(storeAside(), storeFile(), StandardCopyOption.ATOMIC_MOVE);
        OwnerOnly.sync(root);
    }

    void dropStoreAside() throws IOException {
        Files.deleteIfExists(storeAside());
        OwnerOnly.sync(root);
    }

    /// Whether a store was ever made here. Then its file must be there, or something was lost.
    boolean hasTraces() {
        return Files.exists(secretFile(WRITER_SECRET))
                || (!Files.exists(unfinished())
                        && (Files.exists(storeFile())
                                || hasFiles(journal())
                                || hasFiles(backups())));
    }

    private static boolean hasFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(Files::isRegularFile);
        } catch (IOException none) {
            return false;
        }
    }

    /// Where the backups lie.
    public Path backups() {
        return root.resolve("backups");
    }

    /// The backups of this folder's restaurant, in a folder.
    public Shelf shelf(Path folder) {
        return new Shelf(folder, owner());
    }

    /// What the backups of this restaurant are known by, wherever they lie: it is in each of them.
    private String owner() {
        byte[] key = secret(WRITER_SECRET).getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32C();
        sum.update(key);
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    /// An empty folder for what is on its way, which only the owner can read.
    Path emptied(String name) throws IOException {
        Path folder = root.resolve(name);
        drop(folder);
        return OwnerOnly.folder(folder);
    }

    /// Takes a folder away with what is in it.
    static void drop(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    /// Puts something of this folder where it is in nobody's way and is never deleted.
    ///
    /// @return where it lies now; null where there was nothing
    @Nullable Path keepAside(Path file, String mark) throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        Path aside = aside(file, mark);
        for (int other = 2; Files.exists(aside); other++) {
            aside = aside(file, mark + "-" + other);
        }
        Files.move(file, aside);
        OwnerOnly.sync(aside.resolveSibling("."));
        OwnerOnly.sync(root);
        return aside;
    }

    /// Where [#keepAside] puts something, unless something lies there.
    Path aside(Path file, String mark) throws IOException {
        return OwnerOnly.folder(root.resolve("aside")).resolve(mark + "-" + file.getFileName());
    }

    /// A password of the store, made at first use, readable by the owner only.
    String secret(String name) {
        Path file = secretFile(name);
        try {
            if (Files.exists(file)) {
                return Files.readString(file, StandardCharsets.US_ASCII).strip();
            }
            String secret = freshSecret();
            keep(name, secret);
            return secret;
        } catch (IOException e) {
            throw new StoreFailure(
                    Kind.DISK, "The file %s cannot be read or written.".formatted(file), e);
        }
    }

    static String freshSecret() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /// On disk when it returns: a store that is there and a secret that is not would be lost.
    private void keep(String name, String secret) throws IOException {
        OwnerOnly.write(secretFile(name), secret.getBytes(StandardCharsets.US_ASCII));
    }

    /// A key of 32 random bytes, made at first use, in a file that the owner only can read.
    public byte[] key(String name) {
        return HexFormat.of().parseHex(secret(name));
    }

    /// A new key in place of the one that there is.
    public byte[] renewKey(String name) {
        String fresh = name + ".new";
        try {
            Files.deleteIfExists(secretFile(fresh));
            secret(fresh);
            Files.move(
                    secretFile(fresh),
                    secretFile(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            OwnerOnly.sync(root);
            return key(name);
        } catch (IOException e) {
            throw new StoreFailure(
                    Kind.DISK, "The file %s cannot be written.".formatted(secretFile(name)), e);
        }
    }

    Path secretFile(String name) {
        return root.resolve(name + ".secret");
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new StoreFailure(
                    Kind.DISK, "The lock of %s cannot be given back.".formatted(root), e);
        }
    }
}
