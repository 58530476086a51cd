package io.stratagem.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveRendererTest {
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9]*m");
    private final LiveRenderer plain = new LiveRenderer(false);
    private final LiveRenderer coloured = new LiveRenderer(true);

    @ParameterizedTest
    @CsvSource({"80, 24", "120, 40", "60, 20", "40, 8"})
    void drawsARunAsItsGoldenFileShowsIt(int width, int height) throws IOException {
        String drawn = String.join("\n", plain.render(SampleModels.run(), width, height)) + "\n";

        assertThat(drawn).isEqualTo(golden("run-" + width + "x" + height + ".txt", drawn));
    }

    @Test
    void fillsTheScreenAndNeverLeavesItWhateverTheModel() {
        int[] widths = {1, 2, 7, 20, 40, 60, 79, 80, 81, 120, 200, 400};
        int[] heights = {1, 2, 3, 4, 5, 10, 14, 24, 40, 80};
        LongStream.range(0, 400).forEach(seed -> {
            LiveModel model = SampleModels.random(seed);
            int width = widths[(int) (seed % widths.length)];
            int height = heights[(int) (seed / widths.length % heights.length)];
            List<String> lines = plain.render(model, width, height);

            assertThat(lines)
                    .as("seed %d at %dx%d", seed, width, height)
                    .hasSize(height)
                    .allSatisfy(line -> {
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(width);
                        assertThat(line.chars()).noneMatch(Character::isISOControl);
                    });
        });
    }

    @Test
    void addsNothingButColourWhereColourIsOn() {
        LongStream.range(0, 50).forEach(seed -> {
            LiveModel model = SampleModels.random(seed);
            List<String> stripped = coloured.render(model, 100, 30).stream()
                    .map(line -> COLOUR.matcher(line).replaceAll("").stripTrailing())
                    .toList();

            assertThat(stripped).as("seed %d", seed).isEqualTo(plain.render(model, 100, 30));
        });
    }

    @Test
    void drawsNothingOnAScreenWithoutRoom() {
        assertThat(plain.render(SampleModels.run(), 80, 0)).isEmpty();
        assertThat(plain.render(SampleModels.run(), 0, 2)).containsExactly("", "");
    }

    @Test
    void saysHowManyStrategiesAndSymbolsFoundNoRoom() {
        LiveModel run = SampleModels.run();
        List<StrategyRow> many = LongStream.range(0, 40)
                .mapToObj(index -> run.strategies().getFirst())
                .toList();
        List<SymbolView> symbols = LongStream.range(0, 40)
                .mapToObj(index -> run.symbols().getFirst())
                .toList();
        LiveModel crowded = new LiveModel(run.phase(), run.date(), 1, 0, 4, symbols, many, List.of());

        assertThat(plain.render(crowded, 80, 24))
                .anyMatch(line -> line.matches(" … and \\d+ more"))
                .anyMatch(line -> line.matches(" … and \\d+ more symbols"));
    }

    @Test
    void keepsTheNewestClosesAndTheirMarkersWhereNotAllFit() {
        SymbolView view = new SymbolView(
                "SPY",
                LongStream.range(0, 200).mapToObj(index -> (double) index).toList(),
                List.of(new Marker(0, MarkerKind.SHORT_ENTRY), new Marker(199, MarkerKind.LONG_ENTRY)));
        LiveModel model = new LiveModel(RunPhase.RECENT, "", 0, 0, 0, List.of(view), List.of(), List.of());

        List<String> lines = plain.render(model, 80, 24);

        assertThat(lines).noneMatch(line -> line.contains("▼"));
        String markers =
                lines.stream().filter(line -> line.contains("▲")).findFirst().orElseThrow();
        assertThat(markers).hasSize(79).endsWith("▲");
        assertThat(lines.get(lines.indexOf(markers) + 1)).hasSize(79).endsWith("█");
    }

    /** The golden file's text; with {@code -Dgolden.update} it is first written anew. */
    private static String golden(String name, String drawn) throws IOException {
        Path file = Path.of(System.getProperty("stratagem.root"), "host/app/src/test/resources/live", name);
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, drawn);
        }
        return Files.readString(file);
    }
}
