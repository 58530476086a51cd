package io.stratagem.app.operate;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** One connection that carries lines of UTF-8, none of them for ever and none of any length. One thread. */
final class LineChannel implements AutoCloseable {
    private static final int PIECE_BYTES = 8_192;

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;

    /** Takes the connection over. */
    LineChannel(SocketChannel channel) throws IOException {
        this.channel = channel;
        channel.configureBlocking(false);
        selector = Selector.open();
        key = channel.register(selector, 0);
    }

    /**
     * The next line, without its end. What follows it in the same piece is dropped: a connection carries one line each way.
     *
     * @throws SocketTimeoutException when it is not there in time
     * @throws EOFException when the other side closed before its end
     * @throws IOException when it is longer than this
     */
    String read(int mostBytes, long atMostMillis) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(atMostMillis);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        ByteBuffer piece = ByteBuffer.allocate(PIECE_BYTES);
        while (true) {
            await(SelectionKey.OP_READ, deadline);
            piece.clear();
            if (channel.read(piece) < 0) {
                throw new EOFException("the other side closed the connection");
            }
            piece.flip();
            while (piece.hasRemaining()) {
                byte next = piece.get();
                if (next == '\n') {
                    return line.toString(StandardCharsets.UTF_8);
                }
                line.write(next);
            }
            if (line.size() > mostBytes) {
                throw new IOException("a line of more than " + mostBytes + " bytes");
            }
        }
    }

    /** Writes a line and its end. */
    void write(String line, long atMostMillis) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(atMostMillis);
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            await(SelectionKey.OP_WRITE, deadline);
            channel.write(bytes);
        }
    }

    private void await(int operation, long deadline) throws IOException {
        key.interestOps(operation);
        while (selector.selectedKeys().isEmpty()) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0 || Thread.currentThread().isInterrupted()) {
                throw new SocketTimeoutException("the other side took too long");
            }
            selector.select(left);
        }
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            selector.close();
        }
    }
}
