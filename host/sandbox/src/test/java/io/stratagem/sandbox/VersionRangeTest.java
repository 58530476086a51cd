package io.stratagem.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {
    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            [1.0,2)     | 1.0.0     | true
            [1.0,2)     | 1.9.9.z   | true
            [1.0,2)     | 2.0.0     | false
            (1.0,2]     | 1.0.0     | false
            (1.0,2]     | 2.0.0     | true
            [1.0,2)     | 0.9.0     | false
            1.0         | 7.0.0     | true
            1.1         | 1.0.0     | false
            [1.0,1.0]   | 1.0.0     | true
            [1.0,1.10)  | 1.9.0     | true
            """)
    void includesWhatLiesBetweenItsBounds(String range, String version, boolean included) {
        VersionRange parsed = VersionRange.parse(range);
        assertThat(parsed.includes(BundleVersion.parse(version))).isEqualTo(included);
        assertThat(VersionRange.parse(parsed.toString())).isEqualTo(parsed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "[1.0", "[1.0,2", "[1.0;2)", "[2,1]", "(1,1)", "1.0)", "[,]", "[1,2,3)", "x"})
    void anythingElseIsNoRange(String text) {
        assertThatThrownBy(() -> VersionRange.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
