// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.device;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// A console at a terminal, or at any stream: another thread of the host puts bytes, the machine's thread polls for
/// them.
public final class TerminalConsole implements Console {
	private static final int MOST_WAITING = 64 << 10;

	private final OutputStream output;
	private final BlockingQueue<Byte> arriving = new ArrayBlockingQueue<>(MOST_WAITING);
	/// Bytes that have arrived and the guest has not taken; of the machine's thread.
	private int arrived;
	private Runnable listener = () -> { };
	private Optional<IOException> failure = Optional.empty();

	/// @param output takes what the guest sends; flushed at each poll
	public TerminalConsole(OutputStream output) {
		this.output = output;
	}

	/// Sends bytes to the guest, from any thread but the machine's. Waits while more than 64 KiB are not taken.
	public void put(byte[] bytes, int offset, int length) throws InterruptedException {
		for (int i = offset; i < offset + length; i++)
			arriving.put(bytes[i]);
	}

	/// Why output could not be written: it is lost from then on.
	public Optional<IOException> failure() {
		return failure;
	}

	@Override
	public void output(int value) {
		if (failure.isPresent())
			return;
		try {
			output.write(value);
		} catch (IOException e) {
			failure = Optional.of(e);
		}
	}

	@Override
	public int input() {
		if (arrived == 0)
			return -1;
		arrived--;
		return arriving.remove() & 0xFF;
	}

	@Override
	public boolean hasInput() {
		return arrived > 0;
	}

	@Override
	public void onInput(Runnable listener) {
		this.listener = listener;
	}

	@Override
	public void poll() {
		flush();
		int before = arrived;
		arrived = arriving.size();
		if (before == 0 && arrived > 0)
			listener.run();
	}

	private void flush() {
		if (failure.isPresent())
			return;
		try {
			output.flush();
		} catch (IOException e) {
			failure = Optional.of(e);
		}
	}
}
