package io.stratagem.api.error;

/**
 * Every failure a person can meet, with what to do next. The same code stands in logs, reports, metrics and pages.
 *
 * <p>Owners by prefix: {@code E_STRAT_} plugins and their evaluation, {@code E_BUNDLE_} admission of jars, {@code E_CAT_} the
 * catalog, {@code E_CFG_} configuration, {@code E_DATA_} sources,
 * {@code E_RUN_} going on with a run.
 *
 * @since 1.0
 */
public enum ErrorCode {
    /** The catalog names a type and version no loaded bundle provides. */
    E_STRAT_PLUGIN_NOT_FOUND(
            "no loaded bundle provides this type and version",
            "Drop the bundle, or name a version that is there; versions match exactly.",
            Retry.AFTER_CHANGE),
    /** The plugin's api range does not include this host. */
    E_STRAT_API_RANGE(
            "the plugin was built for another API version",
            "Build it against this host's plugin API, or run a host of its range.",
            Retry.AFTER_CHANGE),
    /** A parameter has an unknown name, a wrong type, or a value out of range. */
    E_STRAT_PARAMS_INVALID(
            "the parameters are not valid", "Correct the named parameters in the catalog.", Retry.AFTER_CHANGE),
    /** A feature is unknown, or the plugin's own list lacks one it asks for. */
    E_STRAT_FEATURE_UNDECLARED(
            "a feature is not declared or not known",
            "Name a well-known feature or a valid spec, and declare every feature bind asks for.",
            Retry.AFTER_CHANGE),
    /** The strategy needs a model and none is bound or can be run. */
    E_STRAT_MODEL_MISSING(
            "a model the strategy needs is missing",
            "Bind the role in the catalog's models and provide the artifact.",
            Retry.AFTER_CHANGE),
    /** Saved state does not fit the declared layout. */
    E_STRAT_STATE_LAYOUT(
            "the state layout cannot be converted",
            "Give the plugin a new major version, or restore the slots it dropped.",
            Retry.AFTER_CHANGE),
    /** A plugin method called while building a generation threw or returned null. */
    E_STRAT_BIND_FAILED(
            "the plugin failed while it was bound",
            "Mend the plugin; the class and message of what it threw are given.",
            Retry.AFTER_CHANGE),
    /** The plugin class does not fit its capability. */
    E_STRAT_ENTRY_INVALID(
            "the entry class does not fit its capability",
            "Make it a public class with a public constructor without arguments that implements its role's interface.",
            Retry.AFTER_CHANGE),
    /** The strategy's symbol has not seen enough events yet. */
    E_STRAT_WARMUP_NOT_MET(
            "not enough events for the warm-up yet",
            "Wait, or replay more history before going live.",
            Retry.WILL_HELP),
    /** A required feature is missing or not finite. */
    E_STRAT_FEATURE_MISSING(
            "a required feature is missing at this event",
            "Check the source's fields and the instruments file; the event was skipped.",
            Retry.WILL_HELP),
    /** The plugin threw. */
    E_STRAT_EVALUATION_FAILED(
            "the plugin threw while it was evaluated",
            "Mend the plugin; the event was isolated and its state changes dropped.",
            Retry.MAY_HELP),
    /** The plugin returned null or an intent out of range. */
    E_STRAT_OUTPUT_INVALID(
            "the plugin's output is not valid",
            "Return StrategyIntent.NONE or an intent in range; the intent and the state changes were dropped.",
            Retry.MAY_HELP),
    /** An evaluation used more computation, memory or depth than its budget. */
    E_STRAT_BUDGET_EXCEEDED(
            "the evaluation exceeded its budget",
            "Do less per event, or raise the strategy's budget in the catalog; the event was isolated.",
            Retry.MAY_HELP),
    /** An evaluation was stuck inside a JDK call, and its thread was given up. */
    E_STRAT_STUCK(
            "the evaluation was stuck and its thread was given up",
            "Mend the plugin; it stays disabled until the host restarts.",
            Retry.AFTER_CHANGE),
    /** The plugin remembers something outside its declared state. */
    E_STRAT_HIDDEN_STATE(
            "the plugin keeps state it does not declare",
            "Move what it remembers into declared slots or windows; the first differing event is given.",
            Retry.AFTER_CHANGE),
    /** A required feature is still missing after the declared warm-up. */
    E_STRAT_WARMUP_TOO_SHORT(
            "the declared warm-up is too short",
            "Return at least the number of bars given from warmupBars.",
            Retry.AFTER_CHANGE),
    /** The circuit of a strategy or plugin is open. */
    E_STRAT_CIRCUIT_OPEN(
            "the circuit is open after too many errors",
            "Wait for the cooldown, or fix the plugin and reload.",
            Retry.WILL_HELP),
    /** No source delivers the strategy's timeframe for any of its symbols. */
    E_STRAT_NO_SOURCE(
            "no source can feed this strategy",
            "Replay a file with its symbols and timeframe, or change the entry.",
            Retry.AFTER_CHANGE),
    /** An overlay entry has no applies_to, or a covered strategy does not exist. */
    E_STRAT_COVERAGE(
            "applies_to does not fit",
            "Name existing strategies in applies_to of an overlay, and nowhere else.",
            Retry.AFTER_CHANGE),

    /** The file is not a readable zip archive. */
    E_BUNDLE_UNREADABLE(
            "the file is not a readable jar",
            "Build it again and drop it by renaming it into place.",
            Retry.AFTER_CHANGE),
    /** A size, count or ratio limit is exceeded. */
    E_BUNDLE_LIMIT(
            "the jar exceeds a limit", "Make it smaller; the limit and the value are given.", Retry.AFTER_CHANGE),
    /** The manifest is missing or malformed. */
    E_BUNDLE_MANIFEST(
            "the manifest is missing or malformed",
            "Build the jar with bnd and include cnf/strategy.bnd.",
            Retry.AFTER_CHANGE),
    /** The manifest carries a header a strategy may not have. */
    E_BUNDLE_HEADER(
            "the manifest has a header a strategy may not have",
            "Remove it; a strategy has no activator, exports nothing and imports the plugin API only.",
            Retry.AFTER_CHANGE),
    /** The bundle imports something other than the plugin API. */
    E_BUNDLE_IMPORT(
            "the bundle imports what is not the plugin API",
            "Shade the library into the bundle, or do without.",
            Retry.AFTER_CHANGE),
    /** The jar has an entry a strategy may not have. */
    E_BUNDLE_ENTRY(
            "the jar has an entry a strategy may not have",
            "Remove it; classes and plain resources only, shaded, no nested jars, no API classes.",
            Retry.AFTER_CHANGE),
    /** There is no strategy capability, or it is malformed. */
    E_BUNDLE_CAPABILITY(
            "the strategy capability is missing or malformed",
            "Annotate the plugin class with @StrategyFamily and build with bnd.",
            Retry.AFTER_CHANGE),
    /** A class file cannot be read or is too new. */
    E_BUNDLE_CLASS(
            "a class file cannot be admitted",
            "Compile with Java 25 or older, without preview features.",
            Retry.AFTER_CHANGE),
    /** Code names a member of the JDK or the API that a strategy may not use. */
    E_BUNDLE_MEMBER(
            "the code uses a member a strategy may not use",
            "Use what is advised instead; docs/sandbox-allowlist.md lists every member that is allowed.",
            Retry.AFTER_CHANGE),
    /** Code has a shape a strategy may not have, such as a native method, a monitor or a finalizer. */
    E_BUNDLE_CODE(
            "the code has a shape a strategy may not have",
            "Remove it; docs/sandbox.md says what a strategy may do.",
            Retry.AFTER_CHANGE),
    /** Code keeps state outside the declared slots. */
    E_BUNDLE_STATE(
            "the code keeps state outside the declared slots",
            "Make the field final and immutable, or declare a slot for it.",
            Retry.AFTER_CHANGE),
    /** A class the code needs is neither in the jar nor on the list. */
    E_BUNDLE_CLOSURE(
            "a class the code needs is not there",
            "Shade the library into the bundle, under a package of its own.",
            Retry.AFTER_CHANGE),
    /** The same type and version is known with other content. */
    E_BUNDLE_VERSION_REUSED(
            "this version is known with other content", "Give the changed bundle a new version.", Retry.AFTER_CHANGE),
    /** The framework could not install, resolve or load the bundle. */
    E_BUNDLE_RESOLVE(
            "the framework could not wire the bundle",
            "Read the cause; usually the API range or a missing class.",
            Retry.AFTER_CHANGE),
    /** The file is still being written. */
    E_BUNDLE_WAITING("the file is not whole yet", "Nothing to do; it is looked at again.", Retry.WILL_HELP),

    /** The catalog file is missing or cannot be read. */
    E_CAT_UNREADABLE("the catalog cannot be read", "Check the path and its permissions.", Retry.AFTER_CHANGE),
    /** The catalog is not YAML. */
    E_CAT_SYNTAX("the catalog is not valid YAML", "Correct the given line.", Retry.AFTER_CHANGE),
    /** The catalog violates its schema. */
    E_CAT_SCHEMA(
            "the catalog violates its schema",
            "Correct the given line; cnf/schemas/catalog.schema.json has every field.",
            Retry.AFTER_CHANGE),
    /** Two entries share a strategy_id, or a key stands twice. */
    E_CAT_DUPLICATE("something stands twice in the catalog", "Keep one of the two.", Retry.AFTER_CHANGE),
    /** The document is empty. */
    E_CAT_EMPTY("the catalog is empty", "Write 'strategies: []' to say that there are none.", Retry.AFTER_CHANGE),
    /** The deployment expects another mode. */
    E_CAT_MODE_MISMATCH(
            "the entry's mode is not the expected one",
            "Make the catalog and the deployment file agree.",
            Retry.AFTER_CHANGE),

    /** A command-line option or configuration value is not valid. */
    E_CFG_OPTION("an option is not valid", "See --help.", Retry.AFTER_CHANGE),
    /** The instruments file is not valid. */
    E_CFG_INSTRUMENTS(
            "the instruments file is not valid",
            "Correct the given line; cnf/schemas/instruments.schema.json has every field.",
            Retry.AFTER_CHANGE),
    /** The deployment file is not valid. */
    E_CFG_DEPLOYMENT(
            "the deployment file is not valid",
            "Correct the given line; cnf/schemas/deployment.schema.json has every field.",
            Retry.AFTER_CHANGE),
    /** A directory or file the host writes to cannot be used. */
    E_CFG_STORAGE(
            "the host cannot write there", "Check the path, its permissions and the free space.", Retry.AFTER_CHANGE),
    /** The control journal given for a replay is not valid. */
    E_CFG_CONTROL(
            "the control journal is not valid",
            "Use the control file of a finished run, unchanged.",
            Retry.AFTER_CHANGE),

    /** A replay file is missing, empty or cannot be read. */
    E_DATA_UNREADABLE("the data file cannot be read", "Check the path; a gzip file must be whole.", Retry.AFTER_CHANGE),
    /** A compressed file ends early. */
    E_DATA_TRUNCATED(
            "the data file ends early",
            "Fetch it again; what was read before the break was played.",
            Retry.AFTER_CHANGE),
    /** A row cannot be understood. */
    E_DATA_MALFORMED("a row is malformed", "Correct the row; it was skipped.", Retry.AFTER_CHANGE),
    /** A row repeats an earlier one. */
    E_DATA_DUPLICATE("a row repeats an earlier one", "Nothing to do; the first one counts.", Retry.AFTER_CHANGE),
    /** An event looks wrong but was played, such as a price jump that looks like a split. */
    E_DATA_SUSPECT(
            "the data look wrong here",
            "Check the source for an unadjusted split; the data were played unchanged.",
            Retry.AFTER_CHANGE),
    /** A vector declares another major feature schema. */
    E_DATA_SCHEMA("the vector's feature schema is incompatible", "Deliver schema major version 3.", Retry.AFTER_CHANGE),
    /** A batch of vectors fails a quality gate. */
    E_DATA_QUALITY(
            "a batch of vectors fails a quality gate",
            "Look at the named gate; the batch was not evaluated.",
            Retry.MAY_HELP),

    /** An interrupted run cannot be gone on with from what it left. */
    E_RUN_STATE(
            "the interrupted run cannot be gone on with",
            "Give it back what it names, or start a new run without --resume.",
            Retry.AFTER_CHANGE),
    /** What is computed again differs from what the interrupted run had written. */
    E_RUN_DIVERGED(
            "what is computed again differs from what was written before",
            "Nothing was changed. Look for changed data, plugins or host; start a new run without --resume.",
            Retry.AFTER_CHANGE),

    /** More threads are stuck in plugins than the host bears. */
    E_HOST_RESTART(
            "too many threads are stuck in plugins",
            "Remove the plugins named before it and restart the host; positions are kept and nothing is evaluated.",
            Retry.AFTER_CHANGE),
    /** The host itself failed. */
    E_HOST_INTERNAL("the host failed", "Report it with the log; the message names the place.", Retry.MAY_HELP);

    private final String meaning;
    private final String nextStep;
    private final Retry retry;

    ErrorCode(String meaning, String nextStep, Retry retry) {
        this.meaning = meaning;
        this.nextStep = nextStep;
        this.retry = retry;
    }

    /** What it means, in one clause. */
    public String meaning() {
        return meaning;
    }

    /** What to do next. */
    public String nextStep() {
        return nextStep;
    }

    /** Whether trying again can help. */
    public Retry retry() {
        return retry;
    }

    /** Whether trying the same again can help. */
    public enum Retry {
        /** Only after something was changed. */
        AFTER_CHANGE,
        /** It may. */
        MAY_HELP,
        /** It will, in time. */
        WILL_HELP
    }
}
