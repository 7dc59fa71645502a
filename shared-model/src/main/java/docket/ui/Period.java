package docket.ui;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The stretches of business days that are looked through with one tap.
public enum Period {
    ALL,
    TODAY,
    YESTERDAY,
    WEEK,
    MONTH;

    /// The first day; null: from the beginning.
    public @Nullable LocalDate from(LocalDate today) {
        return switch (this) {
            case ALL -> null;
            case TODAY -> today;
            case YESTERDAY -> today.minusDays(1);
            case WEEK -> today.minusDays(6);
            case MONTH -> today.minusDays(29);
        };
    }

    /// The last day; null: until now.
    public @Nullable LocalDate to(LocalDate today) {
        return switch (this) {
            case ALL -> null;
            case TODAY, WEEK, MONTH -> today;
            case YESTERDAY -> today.minusDays(1);
        };
    }
}
