package docket.ui;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the texts of every program must hold: all that its screens name, in both languages.
public interface TextsContract {
    /// The bundle of the program's own texts.
    String bundle();

    /// What stands in the path of each file of the screens below `src/main`.
    String folder();

    /// Finds the keys that the code names, as its first group.
    Pattern inCode();

    /// Finds the keys that the drawings name, as its first group.
    Pattern inDrawings();

    /// Fewer keys than are found: what finds none has gone blind.
    int least();

    @Test
    default void everyTextExistsInBothLanguages() {
        assertThat(keys(Language.KOREAN)).isEqualTo(keys(Language.ENGLISH));
    }

    @Test
    default void everyKeyThatAScreenNamesExists() throws IOException {
        Set<String> named = new TreeSet<>(named(".java", inCode()));
        named.addAll(named(".fxml", inDrawings()));

        assertThat(named).hasSizeGreaterThan(least());
        assertThat(keys(Language.ENGLISH)).containsAll(named);
    }

    @Test
    default void everyReasonHasASentence() {
        assertThat(keys(Language.KOREAN))
                .containsAll(Stream.of(Reason.values()).map(r -> "refusal." + r).toList());
    }

    private Set<String> keys(Language language) {
        return new TreeSet<>(new Texts(language, bundle(), "docket.ui.refusals").bundle().keySet());
    }

    private List<String> named(String ending, Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return files.filter(file -> file.toString().contains(folder()))
                    .filter(file -> file.toString().endsWith(ending))
                    .flatMap(file -> found(file, pattern))
                    .toList();
        }
    }

    private static Stream<String> found(Path file, Pattern pattern) {
        try {
            return pattern.matcher(Files.readString(file)).results().map(key -> key.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
