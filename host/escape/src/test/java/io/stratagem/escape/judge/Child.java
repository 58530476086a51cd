package io.stratagem.escape.judge;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/**
 * What a process that may be lost runs: judges the named jars one after the other and says what became of each, a line before and a line
 * after. Ends early once a bundle has left something behind, so that the next one is judged in a clean process.
 */
final class Child {
    private Child() {}

    /** Arguments: a word that marks its lines, the directory of the jars, its home, and a file with one jar name per line. */
    public static void main(String[] arguments) throws Exception {
        String mark = arguments[0];
        Path jars = Path.of(arguments[1]);
        Path home = Path.of(arguments[2]);
        List<String> names = Files.readAllLines(Path.of(arguments[3]));
        PrintStream out = System.out;
        List<Path> watched = List.of(
                Path.of("").toAbsolutePath(),
                Path.of(System.getProperty("user.home")),
                Path.of(System.getProperty("java.io.tmpdir")));
        try (Ground ground = new Ground(home, watched)) {
            out.println(mark + " READY");
            for (String name : names) {
                out.println(mark + " BEGIN " + name);
                Outcome outcome = ground.judge(jars.resolve(name + ".jar"));
                out.println(mark + " END " + name + " " + outcome.kind() + " " + packed(outcome.detail()) + " "
                        + packed(outcome.result()));
                if (outcome.kind() == Outcome.Kind.LEAKED || outcome.kind() == Outcome.Kind.HURT) {
                    break;
                }
            }
        } catch (Throwable broken) {
            // Halting would swallow it.
            broken.printStackTrace(System.err);
        } finally {
            out.flush();
            Runtime.getRuntime().halt(0);
        }
    }

    private static String packed(String text) {
        String bounded = text.length() > 4_000 ? text.substring(0, 4_000) : text;
        return "=" + Base64.getEncoder().encodeToString(bounded.getBytes(StandardCharsets.UTF_8));
    }

    /** The text that was packed. */
    static String unpacked(String word) {
        return new String(Base64.getDecoder().decode(word.substring(1)), StandardCharsets.UTF_8);
    }
}
