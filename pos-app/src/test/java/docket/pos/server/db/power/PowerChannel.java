package docket.pos.server.db.power;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;

/// An open file of a [PowerDisk].
final class PowerChannel extends FileBaseDefault {
    private final PowerDisk disk;
    private final Platter platter;
    private final FileChannel live;

    PowerChannel(PowerDisk disk, Platter platter, FileChannel live) {
        this.disk = disk;
        this.platter = platter;
        this.live = live;
    }

    @Override
    public synchronized int read(ByteBuffer target, long position) throws IOException {
        return live.read(target, position);
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
        return disk.write(platter, live, source, position);
    }

    @Override
    protected void implTruncate(long size) throws IOException {
        if (size < live.size()) {
            disk.cut(platter, live, size);
        }
    }

    @Override
    public long size() throws IOException {
        return live.size();
    }

    @Override
    public void force(boolean metaData) throws IOException {
        disk.flush(platter);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return live.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        disk.close(platter);
        live.close();
    }
}
