package io.stratagem.sandbox.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles Java source text in memory against the class path of the test. */
public final class CompiledSources {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");
    private static final Pattern TYPE =
            Pattern.compile("(?m)^\\s*public\\s[^\\n;]*?\\b(?:class|interface|enum|record)\\s+(\\w+)");
    private static final Pattern FIRST_TYPE =
            Pattern.compile("(?m)^(?:[a-z-]+ )*(?:class|interface|enum|record) (\\w+)");

    private CompiledSources() {}

    /**
     * Class files by entry name. Each source has one top-level type; if it is not public, it begins at the margin.
     *
     * @throws IllegalArgumentException if a source does not compile, with the compiler's words
     */
    public static SortedMap<String, byte[]> compile(String... sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<JavaFileObject> units = new ArrayList<>();
        for (String source : sources) {
            units.add(new SourceText(nameOf(source), source));
        }
        StringWriter words = new StringWriter();
        StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        try (Collector collector = new Collector(files)) {
            List<String> options = List.of("-proc:none", "-cp", System.getProperty("java.class.path"));
            if (!compiler.getTask(words, collector, null, options, null, units).call()) {
                throw new IllegalArgumentException(words.toString());
            }
            return collector.classes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(String source) {
        Matcher type = TYPE.matcher(source);
        if (!type.find()) {
            type = FIRST_TYPE.matcher(source);
            if (!type.find()) {
                throw new IllegalArgumentException("no type in the source");
            }
        }
        Matcher owner = PACKAGE.matcher(source);
        return owner.find() ? owner.group(1) + "." + type.group(1) : type.group(1);
    }

    private static final class SourceText extends SimpleJavaFileObject {
        private final String text;

        SourceText(String className, String text) {
            super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class ClassBytes extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        ClassBytes(String className) {
            super(URI.create("memory:///" + className.replace('.', '/') + ".class"), Kind.CLASS);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    private static final class Collector extends ForwardingJavaFileManager<JavaFileManager> {
        private final SortedMap<String, ClassBytes> written = new TreeMap<>();

        Collector(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return written.computeIfAbsent(className.replace('.', '/') + ".class", name -> new ClassBytes(className));
        }

        SortedMap<String, byte[]> classes() {
            SortedMap<String, byte[]> classes = new TreeMap<>();
            written.forEach((name, output) -> classes.put(name, output.bytes.toByteArray()));
            return classes;
        }
    }
}
