package io.stratagem.escape.judge;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a process is started that sees what this one sees, under the launcher's flags and with a small heap. */
record ChildCommand(Class<?> main, List<String> flags) {
    ChildCommand {
        flags = List.copyOf(flags);
    }

    List<String> with(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + Path.of(System.getProperty("stratagem.root"), "target", "jvm.args"));
        command.addAll(List.of("-Xmx512m", "-XX:+UnlockExperimentalVMOptions"));
        command.addAll(flags);
        for (String name : List.of("stratagem.root", "java.util.logging.config.file")) {
            command.add("-D" + name + "=" + System.getProperty(name));
        }
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static String classPath() {
        String tests = System.getProperty("surefire.test.class.path");
        return tests == null ? System.getProperty("java.class.path") : tests.replace(";", File.pathSeparator);
    }
}
