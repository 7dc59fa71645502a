package docket.wire;

import docket.model.Limits;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/// Takes ids and times only in the one form that the contract names, where Jackson would also take
/// a UUID as Base64 or empty, and a time as a count of seconds.
final class StrictForms extends SimpleModule {
    private static final long serialVersionUID = 1;

    StrictForms() {
        super("strict-forms");
        addDeserializer(UUID.class, new Text<>(UUID.class, text -> Limits.uuid("id", text)));
        addDeserializer(Instant.class, new Text<>(Instant.class, StrictForms::instant));
    }

    /// A time whose year has four digits, as every calendar and store can hold it.
    private static Instant instant(String text) {
        if (text.startsWith("+") || text.startsWith("-")) {
            throw new DateTimeException("the year has more than four digits");
        }
        return Instant.parse(text);
    }

    /// A value that is written as a JSON string and in no other way.
    private static final class Text<T> extends StdScalarDeserializer<T> {
        private final transient Function<String, T> form;

        Text(Class<T> type, Function<String, T> form) {
            super(type);
            this.form = form;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                throw context.wrongTokenException(
                        json, handledType(), JsonToken.VALUE_STRING, "a text is expected");
            }
            String text = json.getString();
            try {
                return form.apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw context.weirdStringException(text, handledType(), "another form");
            }
        }
    }
}
