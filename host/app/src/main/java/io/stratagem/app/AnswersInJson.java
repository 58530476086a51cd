package io.stratagem.app;

/** A command that can print one JSON document instead of text. */
interface AnswersInJson {
    /** Whether standard output belongs to one JSON document, also when the command is refused. */
    boolean isJson();
}
