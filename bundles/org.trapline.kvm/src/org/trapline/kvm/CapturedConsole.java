// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.trapline.platform.device.Console;

/// A console that keeps what a guest sends, and types what it is told to.
final class CapturedConsole implements Console {
	private static final int MOST = 16 << 20;

	private final ByteArrayOutputStream text = new ByteArrayOutputStream();
	private final Deque<Byte> typed = new ArrayDeque<>();
	private Runnable listener = () -> { };

	@Override
	public void output(int value) {
		if (text.size() < MOST)
			text.write(value);
	}

	@Override
	public int input() {
		Byte next = typed.poll();
		return next == null ? -1 : next & 0xFF;
	}

	@Override
	public boolean hasInput() {
		return !typed.isEmpty();
	}

	@Override
	public void onInput(Runnable told) {
		listener = told;
	}

	@Override
	public void poll() {
		// what was sent is read at the end
	}

	/// Types a text, as far as the guest has room at once, and the rest when it has.
	void type(String input) {
		for (byte each : input.getBytes(StandardCharsets.UTF_8))
			typed.add(each);
		listener.run();
	}

	/// What was sent.
	String text() {
		return text.toString(StandardCharsets.UTF_8);
	}
}
