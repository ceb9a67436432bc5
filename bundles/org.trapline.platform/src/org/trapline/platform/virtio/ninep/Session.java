// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio.ninep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.trapline.a64.core.Ram;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// What the client and the server of a share have agreed on, and the answers to messages (9P2000.L: the types of
/// messages are those of Linux's include/net/9p/9p.h).
final class Session {
	/// The longest message.
	static final int MOST_BYTES = 512 << 10;
	private static final int MOST_BYTES_AT_FIRST = 8192;
	private static final int LEAST_BYTES = 4096;
	private static final String PROTOCOL = "9P2000.L";
	private static final int MOST_WALKED = 16;

	private static final int ATTACH = 104;
	private static final int CLUNK = 120;
	private static final int FLUSH = 108;
	private static final int VERSION = 100;
	private static final int WALK = 110;

	private final Share share;
	private final Consumer<String> log;
	private final Fids fids;
	private final Reading reading;
	private final Changing changing;
	private int limit = MOST_BYTES_AT_FIRST;

	/// @param log is told what fails on the host
	Session(Share share, Consumer<String> log) {
		this.share = share;
		this.log = log;
		fids = new Fids(share);
		reading = new Reading(share, fids);
		changing = new Changing(share, fids);
	}

	/// The longest message now.
	int limit() {
		return limit;
	}

	/// Forgets the client.
	void reset() {
		fids.clear();
		limit = MOST_BYTES_AT_FIRST;
	}

	/// Answers a message.
	///
	/// @param message from its size on
	/// @param length bytes that there are of it
	/// @param answer where to answer, of {@link #MOST_BYTES}
	/// @return bytes of the answer
	int answer(byte[] message, int length, byte[] answer) {
		Request request = new Request(message, length);
		Reply reply = new Reply(answer, limit);
		boolean failed = false;
		try {
			if (Ram.get(message, 0, 4) != length)
				throw new Refusal(Errno.EINVAL);
			handle(request, reply);
		} catch (Refusal e) {
			failed = true;
			reply.error(e.errno);
		} catch (IOException e) {
			failed = true;
			Errno errno = Errno.of(e);
			if (errno.ofHost())
				log.accept("request of type " + request.type + " failed: " + e.getMessage());
			reply.error(errno);
		}
		return reply.finish(request.type, request.tag, failed);
	}

	private void handle(Request in, Reply out) throws IOException, Refusal {
		switch (in.type) {
		case VERSION -> version(in, out);
		case ATTACH -> attach(in, out);
		case WALK -> walk(in, out);
		case CLUNK -> fids.remove(in.int32());
		case FLUSH -> in.int16();
		default -> {
			if (!reading.handle(in, out) && !changing.handle(in, out))
				throw new Refusal(Errno.EOPNOTSUPP);
		}
		}
	}

	private void version(Request in, Reply out) throws Refusal {
		long wanted = in.int32() & 0xFFFFFFFFL;
		String protocol = in.text();
		if (wanted < LEAST_BYTES)
			throw new Refusal(Errno.EINVAL);
		fids.clear();
		limit = (int) Math.min(wanted, MOST_BYTES);
		out.int32(limit).text(protocol.equals(PROTOCOL) ? PROTOCOL : "unknown");
	}

	private void attach(Request in, Reply out) throws IOException, Refusal {
		int fid = in.int32();
		in.int32();
		in.text();
		in.text();
		in.int32();
		Qid qid = share.attributes(Place.ROOT).qid();
		fids.add(fid, Place.ROOT);
		out.qid(qid);
	}

	/// Goes as far as there are files; only where the first name already is none, that is an error.
	private void walk(Request in, Reply out) throws IOException, Refusal {
		int start = in.int32();
		int number = in.int32();
		Fid from = fids.get(start);
		int count = in.int16();
		if (count > MOST_WALKED || from.isOpen())
			throw new Refusal(Errno.EINVAL);
		List<String> names = new ArrayList<>();
		for (int i = 0; i < count; i++)
			names.add(in.text());
		Place place = from.place;
		List<Qid> qids = new ArrayList<>();
		try {
			for (String name : names) {
				place = name.equals("..") ? place.parent() : place.child(name);
				qids.add(share.attributes(place).qid());
			}
		} catch (IOException | Refusal e) {
			if (qids.isEmpty())
				throw e;
		}
		if (qids.size() == count)
			if (number == start)
				from.place = place;
			else
				fids.add(number, place);
		out.int16(qids.size());
		qids.forEach(out::qid);
	}

	void save(StateOutput out) {
		out.int32(limit);
		fids.save(out);
	}

	void restore(StateInput in) throws StateException {
		int most = in.int32();
		if (most < LEAST_BYTES || most > MOST_BYTES)
			throw new StateException("messages of " + most + " bytes, expected " + LEAST_BYTES + " to " + MOST_BYTES);
		limit = most;
		fids.restore(in);
	}
}
