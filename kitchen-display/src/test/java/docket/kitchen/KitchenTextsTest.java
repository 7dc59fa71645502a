package docket.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.Reason;
import docket.ui.Language;
import docket.ui.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KitchenTextsTest {
    private static final Path MAIN = Path.of("src/main");
    private static final Pattern IN_CODE =
            Pattern.compile("\"((?:board|connect|key|leave|recall)\\.\\w+)\"");
    private static final Pattern IN_FXML = Pattern.compile("\"%([\\w.]+)\"");

    @Test
    void everyTextExistsInBothLanguages() {
        assertThat(keys(Language.KOREAN)).isEqualTo(keys(Language.ENGLISH));
    }

    @Test
    void everyKeyThatAScreenNamesExists() throws IOException {
        Set<String> named = new TreeSet<>(named(".java", IN_CODE));
        named.addAll(named(".fxml", IN_FXML));

        assertThat(named).hasSizeGreaterThan(40);
        assertThat(keys(Language.ENGLISH)).containsAll(named);
    }

    @Test
    void everyReasonHasASentence() {
        assertThat(keys(Language.KOREAN))
                .containsAll(Stream.of(Reason.values()).map(r -> "refusal." + r).toList());
    }

    private static Set<String> keys(Language language) {
        var texts = new Texts(language, "docket.kitchen.texts", "docket.ui.refusals");
        return new TreeSet<>(texts.bundle().keySet());
    }

    private static List<String> named(String ending, Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .flatMap(file -> found(file, pattern))
                    .toList();
        }
    }

    private static Stream<String> found(Path file, Pattern pattern) {
        try {
            return pattern.matcher(Files.readString(file)).results().map(KitchenTextsTest::key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(MatchResult found) {
        return found.group(1);
    }
}
