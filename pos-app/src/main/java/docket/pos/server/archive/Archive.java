package docket.pos.server.archive;

import docket.disk.OwnerOnly;
import docket.wire.Json;
import docket.wire.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// A backup as one file: a zip with what a restore on another PC needs, and a manifest with the
/// checksum of each part.
public final class Archive {
    /// The store's file in it.
    public static final String STORE = "docket.mv.db";

    private static final String MANIFEST = "manifest.json";
    private static final int LARGEST_MANIFEST = 16 << 20;

    /// What may be in one: nothing that leads out of the folder that it is unpacked to.
    private static final Pattern NAME =
            Pattern.compile(
                    "docket\\.mv\\.db|[a-z-]+\\.secret|practice|(pictures|tls)/[\\w-][\\w.-]*");

    private Archive() {}

    /// Whether a file of the data folder belongs in a backup.
    static boolean takes(String name) {
        return NAME.matcher(name).matches();
    }

    /// Writes a backup, and returns once it is on disk.
    ///
    /// @param files by the names that they have in it
    /// @return the manifest, with the files
    public static Manifest write(Path target, Manifest head, Map<String, Path> files)
            throws IOException {
        try (FileChannel bytes =
                OwnerOnly.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var zip =
                    new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(bytes)));
            zip.setLevel(Deflater.BEST_SPEED);
            var parts = new ArrayList<Manifest.Part>();
            for (Map.Entry<String, Path> file : files.entrySet()) {
                parts.add(add(zip, file.getKey(), file.getValue()));
            }
            Manifest whole = head.holding(parts);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(Json.MAPPER.writeValueAsBytes(whole));
            zip.closeEntry();
            zip.finish();
            zip.flush();
            bytes.force(true);
            return whole;
        }
    }

    private static Manifest.Part add(ZipOutputStream zip, String name, Path file)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        MessageDigest digest = Sha256.digest();
        long size;
        try (InputStream input = Files.newInputStream(file)) {
            size = new DigestInputStream(input, digest).transferTo(zip);
        }
        zip.closeEntry();
        return new Manifest.Part(name, size, HexFormat.of().formatHex(digest.digest()));
    }

    /// Reads what a backup says of itself.
    ///
    /// @throws BadBackup if the file is none
    public static Manifest manifest(Path file) throws IOException {
        try (ZipFile zip = open(file)) {
            return manifest(zip, file);
        }
    }

    /// Unpacks a backup into an empty folder that only the owner can read, and checks each part.
    ///
    /// @throws BadBackup if it is not whole
    public static Manifest unpack(Path file, Path folder) throws IOException {
        try (ZipFile zip = open(file)) {
            Manifest manifest = manifest(zip, file);
            for (Manifest.Part part : manifest.files()) {
                unpack(zip, part, folder);
            }
            return manifest;
        } catch (BadBackup no) {
            throw no;
        } catch (IOException e) {
            throw new BadBackup("The backup %s cannot be unpacked.".formatted(file), e);
        }
    }

    private static void unpack(ZipFile zip, Manifest.Part part, Path folder) throws IOException {
        @Nullable ZipEntry entry = zip.getEntry(part.name());
        if (entry == null || !takes(part.name())) {
            throw new BadBackup(
                    "The backup %s is not whole: %s is not in it."
                            .formatted(zip.getName(), part.name()));
        }
        Path target = folder.resolve(part.name());
        OwnerOnly.folder(target.resolveSibling("."));
        MessageDigest digest = Sha256.digest();
        long left = part.size() + 1;
        byte[] piece = new byte[64 * 1024];
        try (InputStream input = zip.getInputStream(entry);
                FileChannel bytes =
                        OwnerOnly.open(
                                target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream output = Channels.newOutputStream(bytes)) {
            int many = input.readNBytes(piece, 0, (int) Math.min(piece.length, left));
            while (many > 0) {
                digest.update(piece, 0, many);
                output.write(piece, 0, many);
                left -= many;
                many = input.readNBytes(piece, 0, (int) Math.min(piece.length, left));
            }
            bytes.force(true);
        }
        if (left != 1 || !HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
            throw new BadBackup(
                    "The backup %s is damaged: %s is not as it was written."
                            .formatted(zip.getName(), part.name()));
        }
    }

    private static ZipFile open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BadBackup("There is no backup %s.".formatted(file));
        }
        try {
            return new ZipFile(file.toFile());
        } catch (IOException e) {
            throw new BadBackup("The file %s is no backup, or is damaged.".formatted(file), e);
        }
    }

    private static Manifest manifest(ZipFile zip, Path file) throws IOException {
        @Nullable ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw new BadBackup("The file %s is no backup of Docket.".formatted(file));
        }
        try (InputStream input = zip.getInputStream(entry)) {
            return Json.MAPPER.readValue(input.readNBytes(LARGEST_MANIFEST), Manifest.class);
        } catch (JacksonException | IOException e) {
            throw new BadBackup("The backup %s is damaged.".formatted(file), e);
        }
    }

    /// Everything of a data folder that belongs in a backup, but the store's file.
    public static List<String> parts(Path folder) throws IOException {
        var names = new ArrayList<String>();
        try (var files = Files.walk(folder, 2)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (takes(name) && !name.equals(STORE)) {
                    names.add(name);
                }
            }
        }
        names.sort(null);
        return names;
    }
}
