package docket.pos.specification;

import java.util.List;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/// The rule is wrong, so the property must fail, and by steps that are few.
final class FoundOut implements AroundPropertyHook {
    /// Shrunk, a failure takes no more than these.
    private static final int FEW = 5;

    @Override
    public PropertyExecutionResult aroundProperty(
            PropertyLifecycleContext context, PropertyExecutor property) {
        PropertyExecutionResult result = property.execute();
        if (result.throwable().filter(AssertionError.class::isInstance).isEmpty()) {
            return result.mapToFailed("the services are said to do what they do not do");
        }
        List<?> steps = (List<?>) result.falsifiedParameters().orElseThrow().getFirst();
        return steps.size() > FEW
                ? result.mapToFailed("nobody can follow that: " + steps)
                : result.mapToSuccessful();
    }
}
