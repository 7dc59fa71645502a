package docket.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import docket.Reliability;
import docket.benchmark.Packaged;
import docket.kept.Findings;
import docket.kept.Findings.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The packaged server dies: nothing that was answered or told is gone, nothing is there twice or
/// by half, and the screens show what it has. And an H2 that forgets is found out. Runs after the
/// build has packaged the programs; what a failure leaves lies in `target/crash`.
final class ServerKills {
    private static final Logger LOG = LoggerFactory.getLogger(ServerKills.class);

    private static final Path POS = Path.of("../pos-app/target/docket-pos");
    private static final Path KITCHEN = Path.of("target/docket-kitchen");
    private static final Path WORK = Path.of("target/crash");

    @BeforeEach
    void isPackaged() throws IOException {
        assumeTrue(Files.isExecutable(POS.resolve("bin/docket-pos")), "mvn package comes first");
        if (Files.exists(WORK)) {
            Copies.delete(WORK);
        }
    }

    @Test
    void loseNothing() throws Exception {
        Findings findings = kill(POS, Reliability.of(20, 200), Reliability.of(4, 1));

        assertThat(findings.isEmpty()).as("%s", findings).isTrue();
        assertThat(findings.answered()).isPositive();
    }

    /// A restaurant has six days, at whose ends it is killed; then comes the next.
    @Test
    void loseNothingWhileABackupIsMadeOrTheStoreIsPacked() throws Exception {
        Path pos = Doctored.withDays(POS, DaysClock.class, WORK);
        int wanted = Reliability.of(2, 48);
        int made = 0;
        for (int i = 0; made < wanted; i++) {
            Path days = Files.createTempFile(WORK, "days", "");
            var packaged = new Packaged(pos.toAbsolutePath(), KITCHEN, WORK.toAbsolutePath());
            try (var run = new Kills(packaged, Reliability.seed() + i, DaysClock.by(days))) {
                Findings findings =
                        run.makeInHousework(wanted - made, () -> DaysClock.endOne(days));
                made += run.killsInHousework();
                LOG.info("{} of {}; {}; {}", made, wanted, findings, run.times());

                assertThat(findings.isEmpty()).as("%s", findings).isTrue();
                assertThat(findings.answered()).isPositive();
                assertThat(run.killsInHousework()).isPositive();
            }
        }
    }

    @Test
    void areNoticedWhereH2IsAsItIsByItself() throws Exception {
        Findings findings = kill(Doctored.withH2AsUsual(POS, WORK), 2, 1);

        assertThat(findings.count(Kind.H2_ALONE)).as("%s", findings).isPositive();
        assertThat(findings.count(Kind.JOURNAL_ALONE)).as("%s", findings).isZero();
    }

    /// It needs a file whose space is used again, which H2 does after 45 seconds.
    @Test
    @EnabledIfSystemProperty(named = Reliability.PROFILE, matches = "true")
    void areNoticedWithTheH2ThatForgets() throws Exception {
        Path jar = Path.of(System.getProperty("h2.forgetful", ""));

        Findings findings = kill(Doctored.withH2(POS, jar, WORK), 100, 10);

        assertThat(findings.count(Kind.H2_ALONE)).as("%s", findings).isPositive();
        assertThat(findings.count(Kind.JOURNAL_ALONE)).as("%s", findings).isZero();
    }

    private static Findings kill(Path pos, int kills, int compared) throws Exception {
        var packaged = new Packaged(pos.toAbsolutePath(), KITCHEN, WORK.toAbsolutePath());
        try (var run = new Kills(packaged, Reliability.seed())) {
            Findings findings = run.make(kills, compared);
            LOG.info("{}; {}", findings, run.times());
            return findings;
        }
    }
}
