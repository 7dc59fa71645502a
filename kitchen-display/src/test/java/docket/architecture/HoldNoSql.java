package docket.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.classfile.constantpool.StringEntry;
import java.util.regex.Pattern;

/// Looks for statements among the texts of a class.
final class HoldNoSql extends ArchCondition<JavaClass> {
    private static final Pattern STATEMENT =
            Pattern.compile(
                    "\\s*(select\\s.*\\sfrom\\s|insert\\s+into\\s|update\\s.*\\sset\\s|delete\\s+from\\s"
                            + "|merge\\s+into\\s|(create|alter|drop)\\s+table\\s).*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    HoldNoSql() {
        super("hold no SQL");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (var constant : Bytes.of(type).constantPool()) {
            if (constant instanceof StringEntry text
                    && STATEMENT.matcher(text.stringValue()).matches()) {
                events.add(
                        SimpleConditionEvent.violated(
                                type, type.getName() + " holds: " + text.stringValue()));
            }
        }
    }
}
