package io.github.longhand.inkscape.bridge;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import jdk.net.ExtendedSocketOptions;

/**
 * A Unix domain socket that lets in the owner of its folder and nobody else, by the peer
 * credentials that the system vouches for.
 */
final class UnixDoor implements Door {
    private static final System.Logger LOG = System.getLogger(UnixDoor.class.getName());

    private final Path socket;
    private final ServerSocketChannel server;
    private final UserPrincipal owner;

    private UnixDoor(Path socket, ServerSocketChannel server, UserPrincipal owner) {
        this.socket = socket;
        this.server = server;
        this.owner = owner;
    }

    /** Opens a door in {@code household}; a socket that a killed process left behind is replaced. */
    static UnixDoor open(Household household) throws IOException {
        Path socket = household.file("socket");
        Files.deleteIfExists(socket);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(socket));
            return new UnixDoor(socket, server, Files.getOwner(socket));
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    @Override
    public SocketChannel admit() throws IOException {
        while (true) {
            SocketChannel caller = server.accept();
            UserPrincipal user = caller.getOption(ExtendedSocketOptions.SO_PEERCRED).user();
            if (user.equals(owner)) {
                return caller;
            }
            LOG.log(System.Logger.Level.WARNING, "turned away user {0}", user.getName());
            caller.close();
        }
    }

    @Override
    public boolean admits(String secret) {
        return true;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(socket);
        server.close();
    }
}
