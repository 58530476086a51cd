package io.stratagem.app.operate;

import io.stratagem.container.AtomicFile;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The file of a data directory that says where its running host listens. */
final class HostAddress {
    /** An operating system bears 103 bytes at least, one of which ends it. */
    static final int MOST_BYTES = 99;

    private final Path file;

    HostAddress(Path data) {
        file = data.resolve("host.address");
    }

    /** Where the host listens; empty when none ever did, or it ended in order. */
    Optional<Path> read() throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String path = Files.readString(file).strip();
        boolean possible = !path.isEmpty() && path.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
        return possible ? Optional.of(Path.of(path)) : Optional.empty();
    }

    /** Whether a host listens there: the file of one that died leads nowhere. */
    boolean isAlive() {
        try {
            Optional<Path> socket = read();
            if (socket.isEmpty()) {
                return false;
            }
            try (SocketChannel channel = connect(socket.get())) {
                return channel.isConnected();
            }
        } catch (IOException | RuntimeException nobody) {
            return false;
        }
    }

    static SocketChannel connect(Path socket) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(socket));
            return channel;
        } catch (IOException | RuntimeException nobody) {
            channel.close();
            throw nobody;
        }
    }

    /** Puts the address in place as a whole. */
    void write(Path socket) throws IOException {
        AtomicFile.write(file, (socket + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Takes the address away if it is still this one. */
    void remove(Path socket) throws IOException {
        if (read().filter(socket::equals).isPresent()) {
            Files.deleteIfExists(file);
        }
    }
}
