// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.trapline.platform.device.Console;

/// A console that keeps what a guest sends, and has no input.
final class CapturedConsole implements Console {
	private static final int MOST = 16 << 20;

	/// What the first byte of a character has of its highest bits, and those after it.
	private static final int FIRST = 0xc0;
	private static final int LATER = 0x80;

	private final ByteArrayOutputStream text = new ByteArrayOutputStream();
	private int told;

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

	/// What was sent since this was asked before, without a last character that is not whole.
	String more() {
		if (text.size() == told)
			return "";
		byte[] all = text.toByteArray();
		int end = all.length;
		for (int i = all.length - 1; i >= Math.max(told, all.length - 3); i--)
			if ((all[i] & FIRST) == FIRST) {
				// a character of two bytes or more begins here
				int length = (all[i] & 0xe0) == FIRST ? 2 : (all[i] & 0xf0) == 0xe0 ? 3 : 4;
				end = i + length > all.length ? i : all.length;
				break;
			} else if ((all[i] & FIRST) != LATER) {
				break;
			}
		String more = new String(all, told, end - told, StandardCharsets.UTF_8);
		told = end;
		return more;
	}
}
