package docket.pos.server.db.power;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.h2.message.DbException;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// H2's way to the files of a [PowerDisk]. H2 makes one for each path.
public final class PowerFiles extends FilePathWrapper {
    static final String SCHEME = "power";

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        Path file = Path.of(unwrap().toString());
        return mode.equals("r") ? super.open(mode) : PowerDisk.of(file).open(file);
    }

    @Override
    public void moveTo(FilePath target, boolean atomicReplace) {
        Path from = Path.of(unwrap().toString());
        Path to = Path.of(((PowerFiles) target).unwrap().toString());
        try {
            PowerDisk.of(from).move(from, to);
        } catch (IOException e) {
            throw DbException.convertIOException(e, from.toString());
        }
    }

    @Override
    public void delete() {
        Path file = Path.of(unwrap().toString());
        try {
            PowerDisk.of(file).delete(file);
        } catch (IOException e) {
            throw DbException.convertIOException(e, file.toString());
        }
    }
}
