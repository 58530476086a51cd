package io.stratagem.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JsonTreeTest {
    @Test
    void aTreeIsWrittenAsAMapperWouldWriteIt() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("text", "quote \" and line\n and é");
        tree.put("long", Long.MIN_VALUE);
        tree.put("integer", 7);
        tree.put("double", 1.5e-9);
        tree.put("truth", true);
        tree.put("nothing", null);
        tree.put("empty", List.of());
        tree.put("none", Map.of());
        tree.put("list", Arrays.asList(1L, "two", null, List.of(3.0), Map.of("four", 4L)));

        String text = JsonTree.text(tree);

        JsonMapper mapper = JsonMapper.builder().build();
        assertThat(text).isEqualTo(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(tree));
        assertThat(mapper.readTree(text).path("list").get(4).path("four").asLong())
                .isEqualTo(4);
    }

    @Test
    void whatHasNoFormIsRefused() {
        assertThatThrownBy(() -> JsonTree.text(List.of(new Object()))).isInstanceOf(IllegalArgumentException.class);
    }
}
