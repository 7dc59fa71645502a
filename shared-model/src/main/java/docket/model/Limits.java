package docket.model;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How long a text and how large a number may be, and the checks that say so. A value past its
/// limit is refused with [InvalidValue], whose message names the field, the value and
/// what is allowed.
public final class Limits {
    /// Lines of one order, over all its batches.
    public static final int LINES = 200;

    /// Pieces of one line.
    public static final int QUANTITY = 999;

    /// Pieces of an item that are counted.
    public static final int COUNT = 9999;

    /// Modifiers chosen for one line.
    public static final int MODIFIERS = 30;

    /// Modifier groups of one item, or that one choice opens.
    public static final int MODIFIER_GROUPS = 20;

    /// Modifier groups of one item, with those that its choices open.
    public static final int ALL_MODIFIER_GROUPS = 60;

    /// How deep modifier groups go: those of the item, those that its choices open, and those that
    /// the choices of these open.
    public static final int MODIFIER_LEVELS = 3;

    /// Variants of one item.
    public static final int VARIANTS = 20;

    /// Other prices of one item.
    public static final int PRICES = 40;

    /// Hours of the week in which an item or a category is on the menu.
    public static final int HOURS = 14;

    /// Codes of one item.
    public static final int CODES = 20;

    /// Modifiers that one group offers.
    public static final int CHOICES = 60;

    /// Slots of one combo.
    public static final int SLOTS = 12;

    /// Pieces in one slot of a combo.
    public static final int SLOT_PIECES = 20;

    /// Courses of one meal.
    public static final int COURSES = 9;

    /// Seats of one table that a line can be for.
    public static final int SEATS = 99;

    /// Characters of the name, or of the pager, that an order is called by.
    public static final int GUEST_NAME = 40;

    /// Days that an order can be wanted ahead.
    public static final int DAYS_AHEAD = 60;

    /// Minutes that the kitchen may have before an order is wanted.
    public static final int LEAD_MINUTES = 24 * 60;

    /// Guests at one table.
    public static final int GUESTS = 999;

    /// Characters of a note or a reason.
    public static final int NOTE = 500;

    /// Characters of a name.
    public static final int NAME = 120;

    /// Characters of a table's label.
    public static final int TABLE = 16;

    /// Minor units of one price or payment.
    public static final long AMOUNT = 1_000_000_000_000L;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Limits() {}

    /// A text without surrounding space, `""` for null. Control characters but line ends are
    /// refused, and so is half a surrogate pair.
    public static String text(String field, @Nullable String value, int longest) {
        if (value == null) {
            return "";
        }
        String text = value.strip();
        if (text.codePointCount(0, text.length()) > longest) {
            throw new InvalidValue(
                    "%s has %d characters; at most %d are allowed"
                            .formatted(field, text.codePointCount(0, text.length()), longest));
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            throw new InvalidValue(field + " has control characters");
        }
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            throw new InvalidValue(field + " has half a character");
        }
        return text;
    }

    /// A text that must say something.
    public static String requiredText(String field, @Nullable String value, int longest) {
        String text = text(field, value, longest);
        if (text.isEmpty()) {
            throw new InvalidValue(field + " is missing");
        }
        return text;
    }

    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidValue(field + " is missing");
        }
        return value;
    }

    /// A copy of a list that holds no null.
    public static <T> List<T> list(String field, @Nullable List<T> values) {
        if (required(field, values).stream().anyMatch(Objects::isNull)) {
            throw new InvalidValue(field + " has an empty entry");
        }
        return List.copyOf(values);
    }

    public static int number(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new InvalidValue(
                    "%s is %d; it must be from %d to %d".formatted(field, value, least, most));
        }
        return value;
    }

    public static Money amount(String field, @Nullable Money value, long least) {
        long minor = required(field, value).minor();
        if (minor < least || minor > AMOUNT) {
            throw new InvalidValue(
                    "%s is %d; it must be from %d to %d".formatted(field, minor, least, AMOUNT));
        }
        return new Money(minor);
    }

    /// Whether a text can be an id of the menu.
    public static boolean isSlug(String text) {
        return SLUG.matcher(text).matches();
    }

    /// An id of the menu: lower-case letters, digits and `-`, at most 64 characters.
    public static String slug(String field, @Nullable String value) {
        String slug = required(field, value);
        if (!isSlug(slug)) {
            throw new InvalidValue(
                    "%s is \"%s\"; allowed are up to 64 of a-z, 0-9 and -"
                            .formatted(field, slug.substring(0, Math.min(80, slug.length()))));
        }
        return slug;
    }

    /// Whether a text is a UUID in its one full form; [UUID#fromString] takes shortened ones too.
    public static boolean isUuid(String text) {
        return UUID_TEXT.matcher(text).matches();
    }

    /// A UUID in its one full form.
    public static UUID uuid(String field, String text) {
        if (!isUuid(text)) {
            throw new InvalidValue(field + " must be a UUID");
        }
        return UUID.fromString(text);
    }
}
