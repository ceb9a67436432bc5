// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.trapline.platform.device.Console;

/// A console that keeps what a guest sends, and has no input.
final class CapturedConsole implements Console {
	private static final int MOST = 16 << 20;

	private final ByteArrayOutputStream text = new ByteArrayOutputStream();

	@Override
	public void output(int value) {
		if (text.size() < MOST)
			text.write(value);
	}

	@Override
	public int input() {
		return -1;
	}

	@Override
	public boolean hasInput() {
		return false;
	}

	@Override
	public void onInput(Runnable listener) {
		// there is never any
	}

	@Override
	public void poll() {
		// what was sent is read at the end
	}

	/// What was sent.
	String text() {
		return text.toString(StandardCharsets.UTF_8);
	}
}
