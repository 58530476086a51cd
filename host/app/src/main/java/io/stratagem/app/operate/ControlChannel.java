package io.stratagem.app.operate;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import java.io.Closeable;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Where a running host listens to operators of the same user on the same machine: a Unix domain socket in a directory of its own, named
 * by {@code host.address} in the data directory. A connection carries one command and one answer. Whatever clients do, nothing is thrown
 * into the host, and none of its threads waits for them.
 */
public final class ControlChannel implements Closeable {
    private static final int MOST_CLIENTS = 8;
    private static final int MOST_COMMAND_BYTES = 65_536;
    private static final long CLIENT_MILLIS = 5_000;

    private final Operator operator;
    private final HostAddress address;
    private final Path directory;
    private final Path socket;
    private final ServerSocketChannel server;
    private final ThreadPoolExecutor clients;

    private ControlChannel(Operator operator, HostAddress address, Path directory) throws IOException {
        this.operator = operator;
        this.address = address;
        this.directory = directory;
        socket = directory.resolve("host");
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        clients = new ThreadPoolExecutor(
                0,
                MOST_CLIENTS,
                1,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                Thread.ofPlatform().name("stratagem-operator-", 0).daemon().factory());
    }

    /**
     * Begins to listen.
     *
     * @throws FaultException with {@code E_CFG_STORAGE} when that is impossible, or another host listens for this data directory
     */
    public static ControlChannel open(Path data, Operator operator) {
        HostAddress address = new HostAddress(data);
        if (address.isAlive()) {
            throw new FaultException(Fault.of(
                    ErrorCode.E_CFG_STORAGE,
                    data.toString(),
                    "another host takes commands for this data directory; this one takes none"));
        }
        Path directory = null;
        try {
            directory = directory();
            ControlChannel channel = new ControlChannel(operator, address, directory);
            channel.server.bind(UnixDomainSocketAddress.of(channel.socket));
            address.write(channel.socket);
            Thread.ofPlatform().name("stratagem-channel").daemon().start(channel::listen);
            return channel;
        } catch (IOException | RuntimeException unusable) {
            throw new FaultException(
                    new Fault(
                            ErrorCode.E_CFG_STORAGE,
                            directory == null ? data.toString() : directory.toString(),
                            "the host cannot listen to commands there and takes none",
                            unusable.toString()),
                    unusable);
        }
    }

    /** A directory nobody else may enter, with a path short enough for a socket in it. */
    private static Path directory() throws IOException {
        Path usual = Path.of(System.getProperty("java.io.tmpdir"));
        Path parent = usual.toString().getBytes(StandardCharsets.UTF_8).length > HostAddress.MOST_BYTES - 40
                ? Path.of("/tmp")
                : usual;
        return Files.createTempDirectory(
                parent.toAbsolutePath(),
                "stratagem",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private void listen() {
        while (server.isOpen()) {
            try {
                SocketChannel client = server.accept();
                try {
                    clients.execute(() -> serve(client));
                } catch (RejectedExecutionException tooMany) {
                    client.close();
                }
            } catch (IOException | RuntimeException broken) {
                if (server.isOpen()) {
                    pause();
                }
            }
        }
    }

    /** Out of file descriptors, say: it may pass. */
    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(SocketChannel client) {
        try (LineChannel lines = new LineChannel(client)) {
            lines.write(answer(lines.read(MOST_COMMAND_BYTES, CLIENT_MILLIS)).line(), CLIENT_MILLIS);
        } catch (IOException | RuntimeException gone) {
            // The client left, or never spoke; it hears of that itself.
        }
    }

    private Answer answer(String line) {
        try {
            return operator.execute(OperatorCommand.parse(line));
        } catch (IllegalArgumentException unknown) {
            return Answer.refused(
                    List.of(new Fault(ErrorCode.E_CFG_OPTION, "command", String.valueOf(unknown.getMessage()), line)));
        } catch (RuntimeException | Error broken) {
            return Answer.failed(Fault.of(ErrorCode.E_HOST_INTERNAL, "command", broken.toString()));
        }
    }

    /** Listens no more; whoever waits for an answer sees the connection end. */
    @Override
    public void close() {
        try (server) {
            address.remove(socket);
        } catch (IOException left) {
            // An address that leads nowhere is recognised as that.
        }
        clients.shutdownNow();
        try {
            Files.deleteIfExists(socket);
            Files.deleteIfExists(directory);
        } catch (IOException left) {
            // A temporary directory that stays behind is the operating system's to clear.
        }
    }
}
