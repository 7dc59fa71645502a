package docket.secrets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds tokens, tickets, sessions, PINs, their hashes and private keys in text files.
final class SecretScan {
    private static final Pattern SECRET =
            Pattern.compile(
                    "docket-(device|approval|ticket)-[\\w-]{43}"
                            + "|eyJ[\\w-]{8,}\\.eyJ[\\w-]{8,}\\.[\\w-]*"
                            + "|(?i:\\bpin\\b)[\"']?\\s*[=:\\[]\\s*[\"']?\\d{4,8}\\b"
                            + "|\\$argon2"
                            + "|-----BEGIN [A-Z ]*PRIVATE KEY");

    private SecretScan() {}

    /// What is told of a secret that was found: where, and its beginning alone.
    record Found(Path file, int line, String beginning) {}

    static List<Found> in(List<Path> files) throws IOException {
        var found = new ArrayList<Found>();
        for (Path file : files) {
            int number = 0;
            for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
                number++;
                Matcher secret = SECRET.matcher(line);
                while (secret.find()) {
                    String text = secret.group();
                    found.add(
                            new Found(
                                    file, number, text.substring(0, Math.min(18, text.length()))));
                }
            }
        }
        return found;
    }

    /// What a build's programs and tests have logged below a folder: logs, what was printed, and
    /// what a crash of Java leaves.
    static List<Path> logs(Path build) throws IOException {
        if (!Files.isDirectory(build)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(build)) {
            return all.filter(Files::isRegularFile).filter(SecretScan::isLog).sorted().toList();
        }
    }

    private static boolean isLog(Path file) {
        return String.valueOf(file.getFileName())
                .matches(".*\\.log(\\.\\d+)?|.*-output\\.txt|.*\\.dumpstream|hs_err_.*");
    }
}
