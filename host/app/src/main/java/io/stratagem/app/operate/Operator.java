package io.stratagem.app.operate;

/** Carries out what operators want. Called on threads of the channel, several at once; may wait for the run's next epoch. */
@FunctionalInterface
public interface Operator {
    /** The answer; whatever goes wrong is one too. */
    Answer execute(OperatorCommand command);
}
