package docket.wire;

import static docket.model.ModelSamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeName;
import docket.client.Command;
import docket.model.event.Actor;
import docket.model.event.FloorEvent;
import docket.model.event.LogEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenFilesTest {
    static List<FloorEvent> events() {
        return new EventSamples().all();
    }

    static List<Command> commands() {
        return CommandSamples.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsWrittenAndReadAsItsFileSays(FloorEvent event) {
        var entry = new LogEntry(124, NOON, new Actor("counter", "Mina", null), event);
        String file = Golden.text("event", name(event), Golden.tree(Frame.write(entry)));

        assertThat(Frame.write(entry)).isEqualTo(Golden.tree(file).toString());
        assertThat(Frame.read(file)).isEqualTo(new Frame.Fact(entry));
    }

    @Test
    void everyEventHasASample() {
        assertThat(events().stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(leaves(FloorEvent.class).toList());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandIsWrittenAndReadAsItsFileSays(Command command) {
        String file = Golden.text("command", name(command), command);

        assertThat(Json.MAPPER.writeValueAsString(command)).isEqualTo(Golden.tree(file).toString());
        assertThat(Json.STRICT.readValue(file, Command.class)).isEqualTo(command);
    }

    @Test
    void everyCommandHasASample() {
        assertThat(commands().stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(leaves(Command.class).toList());
    }

    @ParameterizedTest
    @EnumSource
    void aProblemIsWrittenAndReadAsItsFileSays(ProblemType type) {
        var problem = Problem.of(type, "What a waiter reads.", Map.of("currentVersion", 3));
        String slug = type.uri().substring("urn:docket:problem:".length());
        String file = Golden.text("problem", slug, problem);

        assertThat(Json.MAPPER.writeValueAsString(problem)).isEqualTo(Golden.tree(file).toString());
        assertThat(Json.MAPPER.readValue(file, Problem.class)).isEqualTo(problem);
    }

    @ParameterizedTest
    @MethodSource("docket.wire.PartSamples#all")
    void aPartIsWrittenAndReadAsItsFileSays(PartSamples.Part part) {
        String file = Golden.text("part", part.name(), part.value());

        assertThat(Json.MAPPER.writeValueAsString(part.value()))
                .isEqualTo(Golden.tree(file).toString());
        assertThat(Json.MAPPER.readValue(file, part.value().getClass())).isEqualTo(part.value());
    }

    private static String name(Object sample) {
        return sample.getClass().getAnnotation(JsonTypeName.class).value();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(GoldenFilesTest::leaves)
                : Stream.of(type);
    }
}
