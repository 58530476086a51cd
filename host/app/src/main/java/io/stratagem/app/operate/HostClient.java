package io.stratagem.app.operate;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the host that runs with a data directory. One thread. */
public final class HostClient {
    private static final int MOST_ANSWER_BYTES = 256 << 20;
    private static final long SAYING_MILLIS = 5_000;
    private static final long WAITING_MILLIS = 90_000;

    private final Path data;

    /** A client of the host of this data directory. */
    public HostClient(Path data) {
        this.data = data;
    }

    /**
     * The host's answer; empty when no host runs.
     *
     * @throws IOException when a host runs and ends, or says nothing sensible, before it answered
     */
    public Optional<JsonNode> ask(OperatorCommand command) throws IOException {
        Optional<SocketChannel> host = connect();
        if (host.isEmpty()) {
            return Optional.empty();
        }
        try (LineChannel lines = new LineChannel(host.get())) {
            lines.write(command.line(), SAYING_MILLIS);
            return Optional.of(JsonMapper.shared().readTree(lines.read(MOST_ANSWER_BYTES, WAITING_MILLIS)));
        } catch (JacksonException nonsense) {
            throw new IOException(nonsense.getOriginalMessage(), nonsense);
        }
    }

    private Optional<SocketChannel> connect() {
        try {
            Optional<Path> socket = new HostAddress(data).read();
            return socket.isEmpty() ? Optional.empty() : Optional.of(HostAddress.connect(socket.get()));
        } catch (IOException | RuntimeException nobody) {
            return Optional.empty();
        }
    }

    /** What to say when no host runs. */
    public FaultException nobody() {
        return new FaultException(new Fault(
                ErrorCode.E_CFG_OPTION, "--data", "no host is running with this data directory", data.toString()));
    }
}
