package io.stratagem.testkit.trial;

import io.stratagem.api.param.Parameter;
import io.stratagem.api.param.Parameters;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** The source folder of a strategy bundle: its README and the manifest its build made. */
public record BundleFolder(Path folder) {
    /** The main section of the manifest. */
    public Attributes manifest() throws IOException {
        try (InputStream bytes = Files.newInputStream(folder.resolve("target/classes/META-INF/MANIFEST.MF"))) {
            return new Manifest(bytes).getMainAttributes();
        }
    }

    /** The bundle's version. */
    public String version() throws IOException {
        return manifest().getValue("Bundle-Version");
    }

    /** The answers this version is frozen to. */
    public GoldenFile golden() throws IOException {
        return new GoldenFile(folder.resolve("src/test/resources/golden"), version());
    }

    /** The rows of the README's table of parameters. */
    public List<String> documentedParameters() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("README.md"));
        int header = lines.indexOf("| parameter | allowed | default | meaning |");
        return lines.subList(header + 2, lines.size()).stream()
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    /** The rows that table should have. */
    public static List<String> rows(Parameters parameters) {
        return parameters.all().stream().map(BundleFolder::row).toList();
    }

    private static String row(Parameter parameter) {
        Object value = parameter.defaultValue();
        String byDefault = value instanceof Double number && number == Math.rint(number)
                ? Long.toString(number.longValue())
                : value.toString();
        return "| `" + parameter.name() + "` | " + parameter.allowed() + " | " + byDefault + " | " + parameter.meaning()
                + " |";
    }
}
