package docket.pos.server.db;

import static org.assertj.core.api.Assertions.assertThat;

import docket.Reliability;
import docket.kept.Findings;
import docket.pos.server.db.PowerCuts.Setting;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The power goes: nothing that was answered is gone, nothing is there by half, and the store
/// opens. And H2 and a disk that do not do what Docket asks of them are found out.
final class PowerCutTest {
    private static final Logger LOG = LoggerFactory.getLogger(PowerCutTest.class);

    @TempDir Path folder = Path.of("");

    /// H2 knows what it has written by its first page and its last one, so it may take for whole
    /// what the power cut in two: then the start has to put the store right.
    @Test
    void losesNothingThatWasAnswered() throws IOException {
        Findings findings = make(Setting.FULL, Reliability.of(25, 200));

        assertThat(findings.isEmptyBut(Findings.Kind.H2_UNFLUSHED)).as("%s", findings).isTrue();
        assertThat(findings.answered()).isGreaterThan(0);
    }

    @Test
    void isNoticedWhereH2IsAsItIsByItself() throws IOException {
        Findings findings = make(Setting.H2_USUAL, Reliability.of(6, 20));

        assertThat(findings.count(Findings.Kind.H2_ALONE)).as("%s", findings).isPositive();
        assertThat(findings.count(Findings.Kind.JOURNAL_ALONE)).as("%s", findings).isZero();
    }

    @Test
    void isNoticedWhereTheJournalIsNotFlushed() throws IOException {
        Findings findings = make(Setting.LYING_JOURNAL, Reliability.of(6, 20));

        assertThat(findings.count(Findings.Kind.JOURNAL_ALONE)).as("%s", findings).isPositive();
        assertThat(findings.count(Findings.Kind.H2_ALONE)).as("%s", findings).isZero();
    }

    @Test
    void isNoticedWhereTheDiskFlushesNothing() throws IOException {
        Findings findings = make(Setting.LYING, Reliability.of(12, 20));

        int noticed =
                findings.count(Findings.Kind.H2_ALONE)
                        + findings.count(Findings.Kind.JOURNAL_ALONE)
                        + findings.count(Findings.Kind.LOST)
                        + findings.count(Findings.Kind.UNOPENED);
        assertThat(noticed).as("%s", findings).isPositive();
    }

    /// By a program of its own, since this one has the H2 that does not.
    @Test
    @EnabledIfSystemProperty(named = Reliability.PROFILE, matches = "true")
    void isNoticedWithTheH2ThatForgets() throws IOException, InterruptedException {
        String path =
                System.getProperty("h2.forgetful")
                        + File.pathSeparator
                        + System.getProperty("java.class.path");
        Process run =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                path,
                                PowerCuts.class.getName(),
                                folder.toString(),
                                Setting.FULL.name(),
                                String.valueOf(Reliability.seed()),
                                "40")
                        .redirectError(Redirect.DISCARD)
                        .start();

        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(run.waitFor()).as(said).isEqualTo(PowerCuts.WRONG);
        assertThat(said).contains(Findings.Kind.H2_ALONE.name());
    }

    private Findings make(Setting setting, int cuts) throws IOException {
        Findings findings = new PowerCuts(folder, setting, Reliability.seed()).make(cuts);
        LOG.info("{}: {}", setting, findings);
        return findings;
    }
}
