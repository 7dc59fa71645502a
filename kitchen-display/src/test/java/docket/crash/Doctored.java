package docket.crash;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The packaged counter with something changed: so that it loses orders, to see that the harness
/// notices, or so that it goes by another clock. Nothing in the product leads there.
public final class Doctored {
    private static final String DURABILITY = "docket/pos/server/db/Durability.class";
    private static final String START = "docket/pos/Start.class";
    private static final String WIRING = "docket/pos/PosWiring.class";
    private static final String STEADYING = "steadying";

    /// How often the server looks whether a backup is due or a day is over.
    private static final String BACKUP_CHECK = "BACKUP_CHECK";

    private static final long SOON_MILLIS = 200;
    private static final ClassDesc DURATION = ClassDesc.of("java.time.Duration");

    /// What of the settings is as H2 has it by itself.
    private static final Map<String, String> H2_USUAL =
            Map.of(
                    ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=64;TRACE_LEVEL_FILE=0"
                            + ";PAGE_SIZE=8192;MAX_COMPACT_TIME=0",
                    ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0",
                    "checkpoint sync",
                    "commit");

    private Doctored() {}

    /// The jar of H2 in a packaged counter.
    static Path h2(Path pos) throws IOException {
        try (Stream<Path> jars = Files.list(pos.resolve("lib"))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith("h2-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// The counter with another H2.
    static Path withH2(Path pos, Path jar, Path work) throws IOException {
        Path copy = copy(pos, work);
        Files.copy(jar, h2(copy), StandardCopyOption.REPLACE_EXISTING);
        return copy;
    }

    /// The counter with the settings that H2 has by itself.
    static Path withH2AsUsual(Path pos, Path work) throws IOException {
        Path copy = copy(pos, work);
        try (FileSystem jar = FileSystems.newFileSystem(copy.resolve("lib/pos-app.jar"))) {
            Path type = jar.getPath(DURABILITY);
            Files.write(type, weakened(Files.readAllBytes(type)));
        }
        return copy;
    }

    /// The counter with another clock.
    ///
    /// @param clock has a method `of` that makes it of that of the PC; it comes into the counter's
    ///     jar, and knows nothing that is not there
    public static Path withClock(Path pos, Class<?> clock, Path work) throws IOException {
        Path copy = copy(pos, work);
        String file = clock.getName().replace('.', '/') + ".class";
        try (FileSystem jar = FileSystems.newFileSystem(copy.resolve("lib/pos-app.jar"));
                InputStream type = clock.getResourceAsStream("/" + file)) {
            Path start = jar.getPath(START);
            Files.write(start, timed(Files.readAllBytes(start), clock));
            Path there = jar.getPath(file);
            Files.createDirectories(there.getParent());
            Files.write(there, Objects.requireNonNull(type, file).readAllBytes());
        }
        return copy;
    }

    /// The counter with another clock, that keeps house at once when a day is over and not within a
    /// minute.
    static Path withDays(Path pos, Class<?> clock, Path work) throws IOException {
        Path copy = withClock(pos, clock, work);
        try (FileSystem jar = FileSystems.newFileSystem(copy.resolve("lib/pos-app.jar"))) {
            Path wiring = jar.getPath(WIRING);
            Files.write(wiring, hurried(Files.readAllBytes(wiring)));
        }
        return copy;
    }

    private static byte[] hurried(byte[] type) {
        var replaced = new HashSet<String>();
        CodeTransform fields =
                (code, element) -> {
                    if (element instanceof FieldInstruction field
                            && field.opcode() == Opcode.PUTSTATIC
                            && field.name().equalsString(BACKUP_CHECK)) {
                        replaced.add(BACKUP_CHECK);
                        code.pop()
                                .loadConstant(SOON_MILLIS)
                                .invokestatic(
                                        DURATION,
                                        "ofMillis",
                                        MethodTypeDesc.of(DURATION, ConstantDescs.CD_long));
                    }
                    code.with(element);
                };
        ClassFile classes = ClassFile.of();
        byte[] quick =
                classes.transformClass(
                        classes.parse(type), ClassTransform.transformingMethodBodies(fields));
        if (replaced.isEmpty()) {
            throw new IllegalStateException("the server does not look at its days as it did");
        }
        return quick;
    }

    private static byte[] timed(byte[] type, Class<?> clock) {
        ClassDesc other = ClassDesc.of(clock.getName());
        var replaced = new HashSet<String>();
        CodeTransform calls =
                (code, element) -> {
                    if (element instanceof InvokeInstruction call
                            && call.name().equalsString(STEADYING)) {
                        replaced.add(STEADYING);
                        code.invokestatic(other, "of", call.typeSymbol());
                    } else {
                        code.with(element);
                    }
                };
        ClassFile classes = ClassFile.of();
        byte[] quick =
                classes.transformClass(
                        classes.parse(type), ClassTransform.transformingMethodBodies(calls));
        if (replaced.isEmpty()) {
            throw new IllegalStateException("the clock is not where it was");
        }
        return quick;
    }

    private static byte[] weakened(byte[] type) {
        var replaced = new HashSet<String>();
        CodeTransform constants =
                (code, element) -> {
                    if (element instanceof LoadConstantInstruction load
                            && load.constantValue() instanceof String text
                            && H2_USUAL.containsKey(text)) {
                        replaced.add(text);
                        code.loadConstant(H2_USUAL.getOrDefault(text, text));
                    } else {
                        code.with(element);
                    }
                };
        ClassFile classes = ClassFile.of();
        byte[] weak =
                classes.transformClass(
                        classes.parse(type), ClassTransform.transformingMethodBodies(constants));
        if (!replaced.equals(H2_USUAL.keySet())) {
            throw new IllegalStateException("the settings are not where they were");
        }
        return weak;
    }

    private static Path copy(Path pos, Path work) throws IOException {
        Path copy = Files.createTempDirectory(Files.createDirectories(work), "doctored");
        for (String folder : new String[] {"bin", "lib"}) {
            Files.createDirectory(copy.resolve(folder));
            try (Stream<Path> files = Files.list(pos.resolve(folder))) {
                for (Path file : files.toList()) {
                    Files.copy(
                            file,
                            copy.resolve(folder).resolve(file.getFileName()),
                            StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        Files.createSymbolicLink(copy.resolve("runtime"), pos.resolve("runtime").toAbsolutePath());
        return copy;
    }
}
