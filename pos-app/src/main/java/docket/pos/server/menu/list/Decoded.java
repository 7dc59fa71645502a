package docket.pos.server.menu.list;

import docket.model.menu.list.ListFault;
import docket.model.menu.list.WrongLine;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The text of a file, in whatever code spreadsheets write: UTF-8 with a mark or without, UTF-16
/// with a mark, or the Korean CP949. A text is read in full or not at all.
///
/// @param encoding `UTF-8`, `UTF-16` or `CP949`; `""` where it is none of them
/// @param wrong why there is no text; null: there is
record Decoded(String text, String encoding, @Nullable WrongLine wrong) {
    private static final Charset CP949 = Charset.forName("MS949");

    /// The syllables that most Korean words of a menu are made of: a fifth of those that the code
    /// has.
    private static final String USUAL =
            "가각간갈감갑값강개거건걸검것게겨격견결경계고곡곤골공과관광교구국군굴권귀규그극근글금급기길김까깨꼬꽃꿀꿈끼"
                    + "나낙난날남내냉너널네녀년노녹논놀농누눈뉴느늘능니다단달닭담당대더덕데도독돈돌동돼된두둘둥뒤드든들등디"
                    + "따딸떡또뚝뜨라락란람랑래량러런럼레려력련령로론롤료루류르른를름리린림링마막만말맛망매맥머먹면명모목몬"
                    + "무묵문물미민밀바박반발밥방배백버번벌범법베변별병보복본볶볼봄부북분불브블비빔빙빵뼈사산살삼상새색샐생"
                    + "샤서석선설성세센셀소속손솔송쇠수순술숯숨스슬시식신실심싱쌀쌈썸쏘아악안알암압애야약양어억언얼엄업에엔"
                    + "여역연열염영예오옥온올와완왕외요용우욱운울원월위유육율으은을음의이인일임입자작잔잡장재저적전절점접정"
                    + "제조족종좋주죽준줄중즈증지직진질집징짜짬째쪽찌찐찜차찬참창채처천철청체초촌총추축춘출충치친칠카칵칼캐"
                    + "커컵케코콘콜콩쿠쿨크큰클키킨킹타탁탄탕태터테텐토통투튀트특티틴팅파판팔팥패퍼페편평포폭표푸풀품풍프플"
                    + "피핀필하학한할함합핫항해햄향허현형호혼홍화확환활황회효후훈흑희히격름류";

    static Decoded of(byte[] bytes) {
        if (begins(bytes, 'P', 'K', 3, 4) || begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return none(ListFault.SPREADSHEET, 0);
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return marked(bytes, 2, StandardCharsets.UTF_16LE, "UTF-16");
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return marked(bytes, 2, StandardCharsets.UTF_16BE, "UTF-16");
        }
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return marked(bytes, 3, StandardCharsets.UTF_8, "UTF-8");
        }
        return strictly(bytes, 0, StandardCharsets.UTF_8)
                .map(text -> some(text, "UTF-8"))
                .or(
                        () ->
                                strictly(bytes, 0, CP949)
                                        .filter(Decoded::isKorean)
                                        .map(text -> some(text, "CP949")))
                .orElseGet(() -> unknown(bytes));
    }

    private static Decoded marked(byte[] bytes, int mark, Charset charset, String encoding) {
        return strictly(bytes, mark, charset)
                .map(text -> some(text, encoding))
                .orElseGet(() -> unknown(bytes));
    }

    private static Decoded some(String text, String encoding) {
        boolean isText =
                text.chars()
                        .noneMatch(
                                c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f');
        return isText ? new Decoded(text, encoding, null) : none(ListFault.NOT_TEXT, 0);
    }

    private static Optional<String> strictly(byte[] bytes, int from, Charset charset) {
        try {
            ByteBuffer rest = ByteBuffer.wrap(bytes, from, bytes.length - from);
            return Optional.of(charset.newDecoder().decode(rest).toString());
        } catch (CharacterCodingException no) {
            return Optional.empty();
        }
    }

    /// Whether what was read as Korean is: texts of other codes can be read so too, and then
    /// consist of syllables that few Korean words have.
    private static boolean isKorean(String text) {
        long letters = text.codePoints().filter(c -> c > 127 && Character.isLetter(c)).count();
        long usual = text.codePoints().filter(c -> USUAL.indexOf(c) >= 0 && c > 127).count();
        return letters > 0 && usual * 2 >= letters;
    }

    /// Says where the first byte is that is of no code.
    private static Decoded unknown(byte[] bytes) {
        int good = 0;
        int bad = bytes.length;
        while (good < bad) {
            int middle = (good + bad + 1) >>> 1;
            if (isWhole(bytes, middle)) {
                good = middle;
            } else {
                bad = middle - 1;
            }
        }
        int line = 1;
        for (int i = 0; i < good; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return none(ListFault.ENCODING, line);
    }

    /// Whether so many bytes are UTF-8, but for a letter that is cut off.
    private static boolean isWhole(byte[] bytes, int length) {
        var out = CharBuffer.allocate(length);
        return !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes, 0, length), out, false)
                .isError();
    }

    private static boolean begins(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static Decoded none(ListFault fault, int line) {
        return new Decoded("", "", WrongLine.of(line, 0, fault));
    }
}
