package docket.pos.counter.health;

import static org.assertj.core.api.Assertions.assertThat;

import docket.pos.counter.Moments;
import docket.ui.Language;
import docket.ui.Texts;
import docket.wire.Condition;
import docket.wire.Condition.Disk;
import docket.wire.HealthDetails;
import docket.wire.HealthDetails.Backups;
import docket.wire.HealthDetails.Recovered;
import docket.wire.HealthDetails.Second;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Each row of the page as it is while all is well and while something is to be done, in both
/// languages.
class ServerRowsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant HOUR_AGO = NOW.minus(Duration.ofHours(1));
    private final Texts texts =
            new Texts(
                    Language.ENGLISH,
                    "docket.pos.counter.texts",
                    "docket.ui.display",
                    "docket.ui.refusals");
    private final Moments times = new Moments(texts, ZoneId.of("Asia/Seoul"), NOW);

    private static HealthDetails details(Backups backups) {
        return new HealthDetails(NOW, 12L << 20, 200L << 30, 500L << 30, null, backups, null);
    }

    private static Backups kept(@Nullable Second second) {
        return new Backups(HOUR_AGO, 12, null, null, second);
    }

    private ServerRows rows(Condition pc, @Nullable HealthDetails details) {
        return new ServerRows(texts, times, pc, details);
    }

    private HealthRow backups(Backups backups) {
        return rows(Condition.GOOD, details(backups)).backups();
    }

    private void says(HealthRow row, Mark mark, String begin) {
        assertThat(row.mark()).isEqualTo(mark);
        assertThat(row.text()).startsWith(begin);
    }

    private void inKorean() {
        texts.switchTo(Language.KOREAN);
    }

    @Test
    void whatIsWellIsSaidInAFewWords() {
        ServerRows well = rows(Condition.GOOD, details(kept(null)));
        says(well.store(), Mark.GOOD, "All that is entered is stored, 12 MB.");
        says(well.disk(), Mark.GOOD, "200 GB of 500 GB are free.");
        says(well.clock(), Mark.GOOD, "19:00, as on the counter PC.");
        says(well.backups(), Mark.GOOD, "Last backup 18:00, checked, 12 kept, on this PC only.");

        inKorean();
        says(well.store(), Mark.GOOD, "입력한 내용이 모두 저장되고 있습니다(12MB).");
        says(well.disk(), Mark.GOOD, "500GB 중 200GB 남음");
        says(well.clock(), Mark.GOOD, "19:00, 카운터 PC와 같음");
        says(well.backups(), Mark.GOOD, "마지막 백업 18:00, 검사 완료, 12개 보관");
    }

    @Test
    void aDiskThatTakesNothingIsATroubleOfTheStoreToo() {
        ServerRows full = rows(new Condition(Disk.READ_ONLY, 3L, null), null);
        says(full.store(), Mark.BAD, "Nothing can be stored");
        says(full.disk(), Mark.BAD, "The disk of the counter PC is full (3 MB left)");

        inKorean();
        says(full.store(), Mark.BAD, "지금은 저장할 수 없습니다.");
        says(full.disk(), Mark.BAD, "카운터 PC의 디스크가 가득 찼습니다");
    }

    @Test
    void littleRoomIsATroubleOfTheDiskAlone() {
        ServerRows low = rows(new Condition(Disk.LOW, 320L, null), details(kept(null)));
        assertThat(low.store().mark()).isEqualTo(Mark.GOOD);
        assertThat(low.clock().mark()).isEqualTo(Mark.GOOD);
        says(low.disk(), Mark.BAD, "The disk of the counter PC has only 320 MB left.");

        inKorean();
        says(low.disk(), Mark.BAD, "카운터 PC의 디스크 여유 공간이 320MB뿐입니다.");
    }

    @Test
    void aClockThatWasSetIsATrouble() {
        ServerRows set = rows(new Condition(null, null, -3600L), details(kept(null)));
        assertThat(set.disk().mark()).isEqualTo(Mark.GOOD);
        says(set.clock(), Mark.BAD, "The clock of the counter PC was set back by 1 h 0 min.");

        inKorean();
        says(set.clock(), Mark.BAD, "카운터 PC의 시계가 1시간 0분 뒤로 변경되었습니다.");
    }

    @Test
    void aBackupThatDidNotWorkOrDoesNotEndIsATrouble() {
        var failed = new Backups(HOUR_AGO, 12, NOW, null, null);
        var stuck = new Backups(null, 0, null, HOUR_AGO, null);
        var underway = new Backups(HOUR_AGO, 12, null, NOW.minusSeconds(60), null);
        says(backups(failed), Mark.BAD, "The backup at 19:00 did not work");
        says(backups(stuck), Mark.BAD, "The backup that began at 18:00 does not come to an end");
        says(backups(underway), Mark.GOOD, "Last backup 18:00");

        inKorean();
        says(backups(failed), Mark.BAD, "19:00 백업에 실패했습니다.");
        says(backups(stuck), Mark.BAD, "18:00에 시작한 백업이 끝나지 않고 있습니다.");
    }

    @Test
    void aSecondFolderThatLacksThemIsATrouble() {
        Backups absent = kept(new Second("/usb", Second.State.ABSENT, NOW));
        Backups refusing = kept(new Second("/usb", Second.State.REFUSING, NOW));
        Backups silent = kept(new Second("/usb", Second.State.REACHED, HOUR_AGO));
        Backups reached = kept(new Second("/usb", Second.State.REACHED, NOW));
        Backups awaited = kept(new Second("/usb", Second.State.AWAITED, null));
        says(backups(absent), Mark.BAD, "The second folder /usb is not there: plug");
        says(backups(refusing), Mark.BAD, "The second folder /usb does not take the backups");
        says(backups(silent), Mark.BAD, "The second folder /usb does not take the backups");
        says(backups(reached), Mark.GOOD, "Last backup 18:00, checked, 12 kept, also in /usb.");
        says(backups(awaited), Mark.GOOD, "Last backup 18:00");

        inKorean();
        says(backups(absent), Mark.BAD, "두 번째 백업 폴더 /usb을(를) 찾을 수 없습니다.");
        says(backups(refusing), Mark.BAD, "두 번째 백업 폴더 /usb에 저장할 수 없습니다.");
        says(backups(reached), Mark.GOOD, "마지막 백업 18:00, 검사 완료, 12개 보관, /usb에도 있음");
    }

    @Test
    void aBackupOfAnotherDayIsToldWithItsDate() {
        var old = new Backups(NOW.minus(Duration.ofDays(2)), 3, null, null, null);
        says(backups(old), Mark.GOOD, "Last backup 11-18 19:00");
        says(
                backups(new Backups(null, 0, null, null, null)),
                Mark.GOOD,
                "None yet: the first is made once something is entered.");
    }

    @Test
    void whatNobodyHasToldYetIsNotSaidToBeWell() {
        ServerRows silent = rows(Condition.GOOD, null);
        assertThat(silent.store().mark()).isEqualTo(Mark.UNKNOWN);
        assertThat(silent.disk().mark()).isEqualTo(Mark.UNKNOWN);
        assertThat(silent.backups().mark()).isEqualTo(Mark.UNKNOWN);
    }

    @Test
    void aPrinterIsReadyOrRefusesOrIsNotThere() {
        var row = new PrintersRow(texts);
        var ready = Optional.of(new PrinterState("Epson", true));
        var refusing = Optional.of(new PrinterState("Epson", false));
        says(row.of(ready), Mark.GOOD, "Epson is ready.");
        says(row.of(refusing), Mark.BAD, "Epson takes no jobs: switch it on");
        says(row.of(Optional.empty()), Mark.NOTE, "This PC knows no printer: set one up");
        assertThat(row.unknown().mark()).isEqualTo(Mark.UNKNOWN);

        inKorean();
        says(row.of(ready), Mark.GOOD, "Epson 사용 가능");
        says(row.of(refusing), Mark.BAD, "Epson에서 인쇄할 수 없습니다.");
        says(row.of(Optional.empty()), Mark.NOTE, "이 PC에 설치된 프린터가 없습니다.");
    }

    @Test
    void everyWayOfComingBackIsToldWithWhatIsMissing() {
        var words = new RecoveryTexts(texts, times);
        var broken = new Recovered(Recovered.Kind.BROKEN, "/aside", HOUR_AGO, 3, NOW, 2, false);
        var anew = new Recovered(Recovered.Kind.BROKEN, null, null, 0, null, 0, true);
        var wanted = new Recovered(Recovered.Kind.WANTED, null, HOUR_AGO, 0, null, 0, false);
        var alone = new Recovered(Recovered.Kind.WANTED, null, HOUR_AGO, 0, null, 0, true);
        var unusable = new Recovered(Recovered.Kind.UNUSABLE, "/aside", null, 0, null, 0, false);
        var journal = new Recovered(Recovered.Kind.JOURNAL, "/aside", null, 0, null, 0, false);
        assertThat(words.of(broken))
                .isEqualTo(
                        "The store was not whole, and the backup of 18:00 took its place. 3"
                                + " entries from after that, up to 19:00, came back. 2 entries are"
                                + " missing: compare the last orders, and enter again what is not"
                                + " there. What was there before is kept as /aside.");
        assertThat(words.of(anew)).startsWith("The store was not whole, and was made anew");
        assertThat(words.of(anew)).contains("What was entered after that is missing");
        assertThat(words.of(wanted))
                .isEqualTo(
                        "The backup of 18:00 was restored. Nothing that was answered is missing.");
        assertThat(words.of(alone))
                .isEqualTo(
                        "The backup of 18:00 was restored. What was entered after that is not in"
                                + " it.");
        assertThat(words.of(unusable))
                .startsWith("The backup that was to be restored is damaged")
                .endsWith("The backup is kept as /aside.");
        assertThat(words.of(journal)).startsWith("The journal was damaged");

        inKorean();
        assertThat(words.of(broken))
                .isEqualTo(
                        "데이터가 손상되어 18:00 백업으로 대체했습니다. 이후 19:00까지 입력된 3건을 복구했습니다. 2건이"
                                + " 누락되었습니다. 최근 주문을 확인하고 빠진 내용을 다시 입력해 주세요. 이전 파일은"
                                + " /aside에 보관되어 있습니다.");
    }
}
