package docket.pos.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Properties;

/// A file of settings, `key=value` in UTF-8.
public final class SettingsFile {
    private SettingsFile() {}

    /// Reads the file.
    ///
    /// @throws SettingsException with one sentence that says what to do
    public static Properties read(Path file) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (NoSuchFileException e) {
            throw wrong(file, "is not there: give the path of one with --config");
        } catch (CharacterCodingException e) {
            throw wrong(file, "is no text in UTF-8: save it as UTF-8");
        } catch (IllegalArgumentException e) {
            throw wrong(file, "has a broken \\u escape: write a backslash as \\\\");
        } catch (IOException e) {
            throw wrong(file, "cannot be read: make it readable, or give another with --config");
        }
    }

    private static SettingsException wrong(Path file, String what) {
        return new SettingsException("The settings file %s %s.".formatted(file, what));
    }
}
