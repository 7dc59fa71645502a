package docket.pos.server.db.power;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
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
}
