package io.github.longhand.inkscape.bridge;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A port of the loopback interface, for systems whose Python has no Unix sockets. Its number and a
 * secret lie in a file of the user's folder; who can say the secret can read the folder.
 */
final class LoopbackDoor implements Door {
    private static final int SECRET_BYTES = 32;

    private final Path sign;
    private final ServerSocketChannel server;
    private final byte[] secret;

    private LoopbackDoor(Path sign, ServerSocketChannel server, byte[] secret) {
        this.sign = sign;
        this.server = server;
        this.secret = secret;
    }

    /** Opens a door in {@code household} and puts the file {@code port} there: port, blank, secret. */
    static LoopbackDoor open(Household household) throws IOException {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        String secret = HexFormat.of().formatHex(random);
        ServerSocketChannel server = ServerSocketChannel.open();
        try {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
            Path sign = household.file("port");
            Path draft = household.file("port.new");
            Files.writeString(draft, port + " " + secret, StandardCharsets.US_ASCII);
            Files.move(draft, sign, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return new LoopbackDoor(sign, server, secret.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    @Override
    public SocketChannel admit() throws IOException {
        return server.accept();
    }

    @Override
    public boolean admits(String said) {
        return MessageDigest.isEqual(secret, said.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(sign);
        server.close();
    }
}
