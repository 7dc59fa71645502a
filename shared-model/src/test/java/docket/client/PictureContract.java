package docket.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import docket.model.CommandId;
import docket.model.Money;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.menu.ItemId;
import docket.model.menu.MenuItem;
import docket.model.menu.PictureId;
import docket.model.menu.SetItem;
import docket.wire.SentPicture;
import java.util.Base64;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every client keeps of pictures. Each test has an item of its own.
public interface PictureContract {
    /// A PNG of one red pixel.
    byte[] PIXEL =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==");

    /// A client of somebody who edits the menu; whoever gives it closes it after the test.
    DocketClient editor();

    private static MenuItem set(
            DocketClient client, ItemId id, @Nullable String imageUrl, int version) {
        return client.editing()
                .set(
                        new CommandId(UUID.randomUUID()),
                        id,
                        new SetItem(
                                        client.menu().menu().categories().getFirst().id(),
                                        "Soup of the day",
                                        null,
                                        new Money(5000),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        version)
                                .with(imageUrl));
    }

    private static ItemId someItem() {
        return new ItemId(UUID.randomUUID().toString());
    }

    @Test
    default void aPictureThatWasSentCanBeHadByEverybody() {
        SentPicture sent = editor().pictures().add(PIXEL);
        PictureId id = PictureId.at(sent.imageUrl()).orElseThrow();

        assertThat(editor().pictures().picture(id)).isNotEmpty();
        assertThat(editor().pictures().thumbnail(id)).isNotEmpty();
        assertThat(editor().pictures().add(PIXEL)).isEqualTo(sent);
    }

    @Test
    default void anItemKeepsItsPictureUntilItIsTakenFromIt() {
        DocketClient client = editor();
        String picture = client.pictures().add(PIXEL).imageUrl();
        ItemId id = someItem();

        assertThat(set(client, id, picture, 0).imageUrl()).isEqualTo(picture);
        assertThat(set(client, id, null, 1).imageUrl()).isEqualTo(picture);
        assertThat(client.menu().menu().item(id).imageUrl()).isEqualTo(picture);
        assertThat(set(client, id, "", 2).imageUrl()).isNull();
    }

    @Test
    default void aPictureThatIsNotThereIsRefused() {
        DocketClient client = editor();
        var none = new PictureId("0".repeat(64));

        for (ThrowingCallable call :
                new ThrowingCallable[] {
                    () -> client.pictures().picture(none),
                    () -> client.pictures().thumbnail(none),
                    () -> set(client, someItem(), none.path(), 0)
                }) {
            assertThat(catchThrowableOfType(Refusal.class, call).reason())
                    .isEqualTo(Reason.PICTURE_UNKNOWN);
        }
    }

    @Test
    default void whatIsNoPictureIsRefused() {
        DocketClient client = editor();

        assertThat(
                        catchThrowableOfType(
                                        Refusal.class,
                                        () -> client.pictures().add(new byte[] {'M', 'Z', 0, 1}))
                                .reason())
                .isEqualTo(Reason.PICTURE_FORMAT);
    }
}
