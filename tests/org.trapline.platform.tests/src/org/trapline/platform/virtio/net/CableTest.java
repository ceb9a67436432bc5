// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.platform.clock.Clock;
import org.trapline.platform.clock.EventQueue;

@Timeout(60)
class CableTest {
	private static final long END = 20_000_000;

	@TempDir
	private Path folder;

	/// A machine that only sends: in steps, each frame with its number and the cycle.
	private static final class Station implements Clock {
		final EventQueue events = new EventQueue();
		final List<String> arrived = new ArrayList<>();
		final List<String> told = Collections.synchronizedList(new ArrayList<>());
		final Cable cable;
		private final long frequency;
		private long now;
		private boolean held;

		Station(CableEnd end, long frequency) {
			this.frequency = frequency;
			cable = new Cable(end, told::add);
			cable.connect(this, events, frame -> arrived.add(now + " " + (frame[0] & 0xFF)));
			cable.onHold(() -> held = true);
		}

		@Override
		public long now() {
			return now;
		}

		@Override
		public long frequency() {
			return frequency;
		}

		/// @param host delays of this machine on its host
		Station run(long step, Random host) throws IOException {
			cable.meet();
			for (int i = 0; now < END; i++) {
				to(Math.min(END, now + step));
				cable.send(new byte[] {(byte) i, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13});
				if (host.nextInt(8) == 0)
					LockSupport.parkNanos(host.nextInt(3_000_000));
			}
			return this;
		}

		private void to(long time) {
			while (events.next() <= time) {
				now = events.next();
				events.run(now);
				while (held && !cable.settle(10))
					Thread.onSpinWait();
				held = false;
			}
			now = time;
		}
	}

	private static <T> CompletableFuture<T> start(Callable<T> work) {
		CompletableFuture<T> result = new CompletableFuture<>();
		Thread.ofPlatform().daemon().start(() -> {
			try {
				result.complete(work.call());
			} catch (Exception e) {
				result.completeExceptionally(e);
			}
		});
		return result;
	}

	private List<List<String>> exchange(int seed) throws Exception {
		Path socket = folder.resolve("cable" + seed);
		Station a = new Station(new CableEnd(socket, true), 2_000_000_000);
		Station b = new Station(new CableEnd(socket, false), 1_000_000_000);
		CompletableFuture<Station> first = start(() -> a.run(1_234_567, new Random(seed)));
		CompletableFuture<Station> second = start(() -> b.run(777_777, new Random(seed + 1)));
		first.get(30, TimeUnit.SECONDS);
		a.cable.close();
		second.get(30, TimeUnit.SECONDS);
		b.cable.close();
		assertThat(b.told).containsExactly(socket + ": the machine at the other end has gone");
		return List.of(a.arrived, b.arrived);
	}

	@Test
	void framesArriveAtTheCycleAtWhichTheyShouldHoweverFastTheHostsAre() throws Exception {
		List<List<String>> first = exchange(1);
		// a frame takes 100 us: 200,000 cycles of the one and 100,000 of the other
		assertThat(first.get(0)).contains((777_777 + 100_000) * 2L + " 0", (777_777 * 2 + 100_000) * 2L + " 1");
		assertThat(first.get(1)).contains((1_234_567 / 2 + 100_000) + " 0");
		assertThat(first.get(0)).hasSize(12);
		for (int seed = 2; seed < 6; seed++)
			assertThat(exchange(seed)).isEqualTo(first);
	}

	@Test
	void endsAtDifferentTimesAreRefused() throws Exception {
		Path socket = folder.resolve("cable");
		try (CableEnd listening = new CableEnd(socket, true); CableEnd connecting = new CableEnd(socket, false)) {
			CompletableFuture<Void> other = start(() -> {
				listening.meet(Cable.NANOS, 10_000);
				return null;
			});
			assertThatThrownBy(() -> connecting.meet(Cable.NANOS, 0)).isInstanceOf(IOException.class).hasMessage(socket
					+ ": the machine at the other end is at 1.0000 s of its time, this one at 0.0000 s; expected both at the same");
			assertThatThrownBy(() -> other.get(10, TimeUnit.SECONDS)).hasMessageContaining("expected both at the same");
		}
		assertThat(folder.toFile().list()).isEmpty();
	}

	@Test
	void whatIsNoCableIsRefused() throws Exception {
		Path socket = folder.resolve("cable");
		try (CableEnd listening = new CableEnd(socket, true); CableEnd connecting = new CableEnd(socket, false)) {
			CompletableFuture<Void> other = start(() -> {
				listening.meet(1, 0);
				return null;
			});
			assertThatThrownBy(() -> connecting.meet(Cable.NANOS, 0)).hasMessageContaining("found another program");
			assertThatThrownBy(() -> other.get(10, TimeUnit.SECONDS)).hasMessageContaining("found another program");
		}
	}

	@Test
	void aFileInThePlaceOfTheSocketStays() throws IOException {
		Path file = Files.writeString(folder.resolve("precious"), "text");
		assertThatThrownBy(() -> new CableEnd(file, true).meet(1, 0)).isInstanceOf(IOException.class)
				.hasMessageContaining("precious: found a file there, expected none");
		assertThatThrownBy(() -> new CableEnd(file, false).meet(1, 0)).isInstanceOf(IOException.class)
				.hasMessageContaining("precious: ").hasMessageContaining("expected a socket that another machine listens at");
		assertThat(file).hasContent("text");
		assertThatThrownBy(() -> new CableEnd(folder.resolve("none/socket"), true).meet(1, 0)).isInstanceOf(IOException.class)
				.hasMessageContaining("none/socket: ");
	}
}
