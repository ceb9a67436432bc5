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

	/// What the first byte of a character has of its highest bits, and those after it.
	private static final int FIRST = 0xc0;
	private static final int LATER = 0x80;

	private final ByteArrayOutputStream text = new ByteArrayOutputStream();
	private int toldTo;
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

	/// What was sent since this was asked before, without a last character that is not whole.
	String more() {
		if (text.size() == toldTo)
			return "";
		byte[] all = text.toByteArray();
		int end = all.length;
		for (int i = all.length - 1; i >= Math.max(toldTo, all.length - 3); i--)
			if ((all[i] & FIRST) == FIRST) {
				// a character of two bytes or more begins here
				int length = (all[i] & 0xe0) == FIRST ? 2 : (all[i] & 0xf0) == 0xe0 ? 3 : 4;
				end = i + length > all.length ? i : all.length;
				break;
			} else if ((all[i] & FIRST) != LATER) {
				break;
			}
		String more = new String(all, toldTo, end - toldTo, StandardCharsets.UTF_8);
		toldTo = end;
		return more;
	}
}
