package docket.kitchen.alert;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.display.SoundKind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WaveTest {
    private static int[] samples(SoundKind kind, int volume) {
        ByteBuffer bytes =
                ByteBuffer.wrap(Wave.of(Melody.of(kind), volume)).order(ByteOrder.LITTLE_ENDIAN);
        return IntStream.range(0, bytes.capacity() / 2).map(i -> bytes.getShort(2 * i)).toArray();
    }

    private static int peak(int[] samples) {
        return Arrays.stream(samples).map(Math::abs).max().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void isHeardBeginsAndEndsSoftlyAndIsShort(SoundKind kind) {
        int[] samples = samples(kind, 100);

        assertThat(peak(samples)).isBetween(20_000, (int) Short.MAX_VALUE);
        assertThat(samples[0]).isZero();
        assertThat(Math.abs(samples[samples.length - 1])).isLessThan(400);
        assertThat(samples.length / Wave.FORMAT.getSampleRate()).isBetween(0.3f, 1.2f);
    }

    @ParameterizedTest
    @EnumSource
    void isSofterAtALowerVolumeAndSilentAtNone(SoundKind kind) {
        assertThat(peak(samples(kind, 50))).isLessThan(peak(samples(kind, 100)) / 3);
        assertThat(peak(samples(kind, 0))).isZero();
    }

    @Test
    void noTwoKindsSoundAlike() {
        assertThat(SoundKind.values()).extracting(Melody::of).doesNotHaveDuplicates();
    }
}
