// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio;

import java.util.Optional;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// The entropy device (VIRTIO 1.2, section 5.4), whose bytes follow from a seed: of no use for secrets, and the same on
/// every run.
///
/// They are those of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014).
public final class Entropy implements VirtioDevice {
	private static final int ID = 4;
	private static final int QUEUE_SIZE = 8;
	/// A driver that asks for more gets so much.
	private static final int MOST_BYTES = 64 << 10;
	private static final long GAMMA = 0x9E3779B97F4A7C15L;

	private long state;

	public Entropy(long seed) {
		state = seed;
	}

	private long next() {
		state += GAMMA;
		long mixed = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
		mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
		return mixed ^ mixed >>> 31;
	}

	@Override
	public int id() {
		return ID;
	}

	@Override
	public String name() {
		return "rng";
	}

	@Override
	public long features() {
		return 0;
	}

	@Override
	public int[] queueSizes() {
		return new int[] { QUEUE_SIZE };
	}

	@Override
	public byte[] configuration() {
		return new byte[0];
	}

	@Override
	public void connect(Connection connection) {
		// it never needs to
	}

	@Override
	public boolean serve(int index, Queue queue) throws RingException {
		Optional<Chain> next = queue.take();
		if (next.isEmpty())
			return false;
		Chain chain = next.get();
		if (chain.writable() == 0)
			throw new RingException("buffer for random bytes has nothing to write to");
		for (long left = Math.min(chain.writable(), MOST_BYTES); left > 0; left -= Long.BYTES) {
			long value = next();
			if (left >= Long.BYTES)
				chain.store(Long.BYTES, value);
			else
				for (int i = 0; i < left; i++)
					chain.store(1, value >>> 8 * i);
		}
		queue.give(chain);
		return true;
	}

	@Override
	public void reset() {
		// a driver that starts anew gets other bytes
	}

	@Override
	public void save(StateOutput out) {
		out.int64(state);
	}

	@Override
	public void restore(StateInput in) throws StateException {
		state = in.int64();
	}
}
