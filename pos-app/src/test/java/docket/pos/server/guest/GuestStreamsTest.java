package docket.pos.server.guest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class GuestStreamsTest {
    private final GuestStreams streams = new GuestStreams();

    private GuestStream open(String address, OutputStream out) {
        return streams.open(address, out).orElseThrow();
    }

    @Test
    void oneMoreOfAnAddressEndsItsOldestAndNobodyElses() {
        GuestStream other = open("b", OutputStream.nullOutputStream());
        List<GuestStream> all = new ArrayList<>();
        for (int i = 0; i <= GuestStreams.EACH; i++) {
            all.add(open("a", OutputStream.nullOutputStream()));
        }

        assertThat(all.getFirst().begin()).isDone();
        assertThat(all.get(1).begin()).isNotDone();
        assertThat(other.begin()).isNotDone();
        assertThat(streams.size()).isEqualTo(GuestStreams.EACH + 1);
        streams.close();
    }

    @Test
    void whereAllPlacesAreTakenThereIsNoneUntilOneIsLeft() {
        GuestStream first = open("0", OutputStream.nullOutputStream());
        for (int i = 1; i < GuestStreams.MOST; i++) {
            open(String.valueOf(i), OutputStream.nullOutputStream());
        }

        assertThat(streams.open("late", OutputStream.nullOutputStream())).isEmpty();
        first.end();
        assertThat(streams.open("late", OutputStream.nullOutputStream())).isPresent();
        streams.close();
        assertThat(streams.size()).isZero();
        assertThat(streams.open("after", OutputStream.nullOutputStream())).isEmpty();
    }

    @Test
    void aReaderWhoIsGoneLeavesItsPlace() {
        var gone =
                new OutputStream() {
                    @Override
                    public void write(int next) throws IOException {
                        throw new IOException("gone");
                    }
                };

        GuestStream stream = open("a", gone);

        assertThat(stream.begin()).succeedsWithin(Duration.ofSeconds(10));
        await().until(() -> streams.size() == 0);
    }

    @Test
    void whoShowsDoesNotWaitForASlowReaderWhoThenSeesTheNewest() {
        var stuck = new CountDownLatch(1);
        var sent = new ByteArrayOutputStream();
        var slow =
                new OutputStream() {
                    @Override
                    public void write(int next) {
                        sent.write(next);
                    }

                    @Override
                    public void write(byte[] bytes, int from, int length) throws IOException {
                        try {
                            stuck.await();
                        } catch (InterruptedException e) {
                            throw new IOException(e);
                        }
                        sent.write(bytes, from, length);
                    }
                };
        GuestStream stream = open("a", slow);
        var ended = stream.begin();

        for (int i = 1; i <= 10_000; i++) {
            stream.show(new Shown(i, "{}"));
        }
        stuck.countDown();

        await().until(() -> sent.toString(UTF_8).contains("id: 10000\ndata: {}\n\n"));
        assertThat(sent.toString(UTF_8)).doesNotContain("id: 5000\n");
        stream.end();
        assertThat(ended).isDone();
    }
}
