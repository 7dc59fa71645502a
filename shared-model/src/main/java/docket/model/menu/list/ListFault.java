package docket.model.menu.list;

import java.util.List;

/// What can be wrong with a list, or worth a word. Each has one sentence here and one in the
/// message bundles of the screens, with the same parameters.
public enum ListFault {
    EMPTY("The list has no items."),
    SPREADSHEET("This is a spreadsheet itself: save it as CSV (UTF-8) in the spreadsheet program."),
    NOT_TEXT("This is no text file."),
    ENCODING("The text is neither UTF-8 nor Korean CP949: save the file as CSV (UTF-8)."),
    QUOTE_OPEN("A quotation mark is opened here and never closed."),
    QUOTE_STRAY("After a closing quotation mark the next column must follow."),
    NO_NAME_COLUMN("The first line must name the columns, with name or id among them."),
    COLUMN_TWICE("The column {0} is there twice."),
    COLUMN_UNKNOWN("The column {0} is not known and is left out."),
    TOO_MANY_CELLS("The line has more cells than the first line names columns."),
    TOO_MANY_ITEMS("The list has more than {0} items."),
    NAME_MISSING("The name is missing."),
    TEXT_TOO_LONG("The text has more than {0} characters."),
    TEXT_CONTROL("The text has a character that cannot be shown."),
    PRICE_MISSING("The price is missing."),
    PRICE_UNREADABLE("{0} is no price."),
    PRICE_NEGATIVE("{0} is less than zero."),
    PRICE_FRACTION("{0} has more decimals than {1}, which has {2}."),
    PRICE_TOO_LARGE("{0} is too much."),
    PRICE_OF_VARIANTS(
            "The item comes in sizes with a price each: change them in the editor or in a JSON"
                    + " file."),
    VARIANTS_WRONG("The sizes cannot be offered so: at most {0}, and each id is there once."),
    PRICE_RULE(
            "{0} is no other price. Write: 3500 takeaway mon-fri 17:00-19:00 size=large, with a |"
                    + " between several."),
    PRICE_RULE_SIZE("The item does not come in the size {0}."),
    PRICE_RULES("An item has at most {0} other prices."),
    HOURS_WRONG("{0} is no time. Write: mon-fri 07:00-11:00, with a | between several."),
    HOURS_MANY("An item has at most {0} times."),
    CODE_WRONG("{0} is no code: 4 to 32 digits. A spreadsheet must keep the column as text."),
    CODES_WRONG("An item has at most {0} codes, each of them once."),
    CODE_TAKEN("The code {0} is that of {1} already."),
    SLOTS_WRONG(
            "The combo cannot be offered so: at most {0} parts, each id is there once, and one part at least must be chosen."),
    COMBO_MADE("A combo has no stations and choices of its own: its parts have them."),
    PART_UNKNOWN("{0} cannot be a part of {1}: it is not on the menu, or is a combo itself."),
    COURSE_WRONG("{0} is no course: write a number from 1 to {1}, or nothing."),
    COURSE_DIFFERS("Line {0} gives {1} another course; a category has one."),
    CATEGORY_MISSING("The category is missing."),
    CATEGORY_FROM_ABOVE("{0} lines name no category and are taken into that of the line above."),
    CATEGORY_AMBIGUOUS("Several categories are called {0}: give the id of the one that is meant."),
    STATION_UNKNOWN("There is no station {0}; there are: {1}."),
    WORD_UNKNOWN("{0} is not known here; known are: {1}."),
    CHOICES_WRONG(
            "The choices cannot be offered so: each group has one choice at least, and each id is"
                    + " there once."),
    HIDDEN_UNKNOWN("{0} must be yes or no."),
    ID_WRONG("{0} is no id: allowed are up to 64 of a-z, 0-9 and -."),
    DUPLICATE("This is the same item as in line {0}."),
    NAME_AMBIGUOUS("Several items are called {0}: give the id of the one that is meant."),
    CURRENCY("The prices of the list are in {0}, and the shop reckons in {1}."),
    NOT_JSON("From here on this is no JSON."),
    MEMBER_WRONG("{0} is not known here, or its value makes no sense."),
    CATCH_ALL("Exactly one station must take what names no station."),
    PICTURES_MISSING(
            "{0} items name a picture that is not on this server: send the pictures anew, or copy them from the other server's folder."),
    UNROUTED("{0} new items name no station; they go to {1}."),
    STATION_MADE("The menu had no station; {0} is made.");

    private final String sentence;

    ListFault(String sentence) {
        this.sentence = sentence;
    }

    /// The sentence with its parameters filled in.
    public String sentence(List<String> details) {
        String filled = sentence;
        for (int i = 0; i < details.size(); i++) {
            filled = filled.replace("{" + i + "}", details.get(i));
        }
        return filled;
    }
}
