package io.stratagem.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what is running. */
@Command(
        name = "version",
        description = "Print the versions of host, plugin API and Java.",
        mixinStandardHelpOptions = true)
final class VersionCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        for (String line : new Provider().getVersion()) {
            spec.commandLine().getOut().println(line);
        }
        return ExitCodes.FINE;
    }

    /** The version lines. */
    static final class Provider implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "stratagem " + HostVersion.HOST,
                "plugin API " + HostVersion.API,
                "feature schema " + io.stratagem.api.feature.FeatureSpec.SCHEMA_VERSION,
                "java " + Runtime.version()
            };
        }
    }
}
