// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gdb;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.trapline.platform.machine.Ending;
import org.trapline.platform.machine.Machine;

/// Where a debugger connects to a machine: GDB's remote serial protocol over TCP, one connection at a time.
///
/// Whoever runs the machine calls {@link #attend} before it runs, at every slice, and when it has ended: while the debugger holds
/// the machine, that call does not return. A thread of the server only reads packets.
public final class GdbServer implements AutoCloseable {
	private final ServerSocket socket;
	private final Machine machine;
	private final BlockingQueue<String> packets = new LinkedBlockingQueue<>();
	private final Thread reader;
	private Optional<Session> session = Optional.empty();

	private volatile Optional<Socket> connection = Optional.empty();
	private volatile Optional<Packets> wire = Optional.empty();

	/// Listens.
	///
	/// @param address {@link InetAddress#getLoopbackAddress} unless the user wants others to reach the machine
	/// @param port 0 for any that is free
	public GdbServer(Machine machine, InetAddress address, int port) throws IOException {
		this.machine = machine;
		socket = new ServerSocket();
		socket.bind(new InetSocketAddress(address, port), 1);
		reader = Thread.ofPlatform().daemon().name("gdb").start(this::accept);
	}

	/// Its port.
	public int port() {
		return socket.getLocalPort();
	}

	/// Waits until a debugger has connected and lets the machine go on.
	public void await() {
		while (session.isEmpty())
			handle(take());
		attend();
	}

	/// Does what the debugger asks for; while it holds the machine, until it lets it go.
	public void attend() {
		for (String packet = packets.poll(); packet != null; packet = packets.poll())
			handle(packet);
		while (session.isPresent() && session.get().holds())
			handle(take());
	}

	/// Tells the debugger, if there is one, why the machine has stopped.
	public void stopped(Ending why) {
		tell(connected -> connected.stopped(why));
	}

	/// What goes to the debugger, which may have gone away meanwhile: then the machine goes on without it.
	private interface Message {
		void send(Session connected) throws IOException;
	}

	private void tell(Message message) {
		if (session.isEmpty())
			return;
		try {
			message.send(session.get());
		} catch (IOException e) {
			session.get().end();
		}
		if (session.get().ended())
			session = Optional.empty();
	}

	private String take() {
		try {
			return packets.take();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return Packets.END;
		}
	}

	private void handle(String packet) {
		if (packet.equals(CONNECTED)) {
			if (wire.isPresent())
				session = Optional.of(new Session(machine, wire.get()));
		} else if (packet.equals(Packets.END)) {
			session.ifPresent(Session::end);
			session = Optional.empty();
		} else {
			tell(connected -> connected.handle(packet));
		}
	}

	/// What stands in the queue for a new connection: no packet begins so.
	private static final String CONNECTED = "\u0001";

	private void accept() {
		while (!socket.isClosed()) {
			try (Socket next = socket.accept()) {
				next.setTcpNoDelay(true);
				Packets framed = new Packets(next.getInputStream(), next.getOutputStream());
				connection = Optional.of(next);
				wire = Optional.of(framed);
				packets.add(CONNECTED);
				read(framed);
			} catch (IOException e) {
				packets.add(Packets.END);
			}
			connection = Optional.empty();
		}
	}

	private void read(Packets framed) throws IOException {
		String packet;
		do {
			packet = framed.read();
			packets.add(packet);
		} while (!packet.equals(Packets.END));
	}

	@Override
	public void close() throws IOException {
		session.ifPresent(Session::end);
		socket.close();
		Optional<Socket> open = connection;
		if (open.isPresent())
			open.get().close();
		reader.interrupt();
	}
}
