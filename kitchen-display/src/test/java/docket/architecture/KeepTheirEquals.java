package docket.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.util.Set;

/// Tells the `equals` and `hashCode` that the compiler gives a record from those in its source: the
/// compiler's leave the work to the runtime.
final class KeepTheirEquals extends ArchCondition<JavaClass> {
    private static final Set<String> GIVEN = Set.of("equals", "hashCode");
    private static final String RUNTIME = "ObjectMethods";

    KeepTheirEquals() {
        super("keep the equals and hashCode that the compiler gives them");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (MethodModel method : Bytes.of(type).methods()) {
            String name = method.methodName().stringValue();
            if (GIVEN.contains(name) && !isTheCompilers(method)) {
                events.add(
                        SimpleConditionEvent.violated(
                                type, type.getName() + " has a " + name + " of its own"));
            }
        }
    }

    private static boolean isTheCompilers(MethodModel method) {
        return method.code().stream()
                .flatMap(code -> code.elementStream())
                .anyMatch(
                        element ->
                                element instanceof InvokeDynamicInstruction call
                                        && call.invokedynamic()
                                                .bootstrap()
                                                .bootstrapMethod()
                                                .reference()
                                                .owner()
                                                .asInternalName()
                                                .endsWith(RUNTIME));
    }
}
