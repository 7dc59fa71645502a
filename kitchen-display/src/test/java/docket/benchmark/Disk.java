package docket.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// What the disk itself takes to keep something: a file that grows by 4 KB a time, flushed each
/// time.
final class Disk implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    Disk(Path folder) throws IOException {
        file = Files.createTempFile(folder, "flush", ".bin");
        channel = FileChannel.open(file, StandardOpenOption.WRITE);
    }

    /// Nanoseconds of one flush.
    long flush() throws IOException {
        long from = System.nanoTime();
        channel.write(ByteBuffer.allocate(4096));
        channel.force(false);
        return System.nanoTime() - from;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.delete(file);
    }
}
