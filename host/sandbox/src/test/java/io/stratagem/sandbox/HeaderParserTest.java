package io.stratagem.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderParserTest {
    @Test
    void readsPathsTypedAttributesDirectivesAndQuotes() {
        List<HeaderClause> clauses = HeaderParser.parse(
                "a.b;a.c; version:Version = \"1,0;x=\\\"y\\\\\" ;list:List<String>=\"p,q\";filter:=\"(a=b)\", d ;e=1");
        assertThat(clauses)
                .containsExactly(
                        new HeaderClause(
                                List.of("a.b", "a.c"),
                                Map.of("version", "1,0;x=\"y\\", "list", "p,q"),
                                Map.of("filter", "(a=b)")),
                        new HeaderClause(List.of("d"), Map.of("e", "1"), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "a,",
                "a;",
                "a;;b",
                "a;b=1;c",
                "b=1",
                "a;b=\"1",
                "a;b=\"1\"x",
                "a;b=1\"2\"",
                "a;b=1;b=2",
                "a;:=x",
                "a;=x",
                "\"a\"",
                "a;x:=1;x:=2"
            })
    void refusesWhatIsMalformedOrAmbiguous(String header) {
        assertThatThrownBy(() -> HeaderParser.parse(header))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("column");
    }
}
