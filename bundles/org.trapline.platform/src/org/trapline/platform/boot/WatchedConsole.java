// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.boot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.trapline.platform.device.Console;

/// A console that looks for texts in what the guest sends.
public final class WatchedConsole implements Console {
	private final Console console;
	private final List<Watch> watches = new ArrayList<>();

	/// A text that is looked for, by Knuth, Morris and Pratt's algorithm.
	private static final class Watch {
		final byte[] text;
		final int[] shorter;
		final Runnable action;
		int matched;

		Watch(String text, Runnable action) {
			this.text = text.getBytes(StandardCharsets.UTF_8);
			this.action = action;
			shorter = new int[this.text.length + 1];
			for (int i = 1; i < this.text.length; i++) {
				int length = shorter[i];
				while (length > 0 && this.text[length] != this.text[i])
					length = shorter[length];
				shorter[i + 1] = this.text[length] == this.text[i] ? length + 1 : 0;
			}
		}

		void output(byte value) {
			while (matched > 0 && text[matched] != value)
				matched = shorter[matched];
			if (text[matched] == value)
				matched++;
			if (matched == text.length) {
				matched = shorter[matched];
				action.run();
			}
		}
	}

	/// @param console where all goes to and comes from
	public WatchedConsole(Console console) {
		this.console = console;
	}

	/// Looks for a text.
	///
	/// @param text not empty
	/// @param action run within the output of its last byte
	public void watch(String text, Runnable action) {
		watches.add(new Watch(text, action));
	}

	@Override
	public void output(int value) {
		console.output(value);
		for (Watch watch : watches)
			watch.output((byte) value);
	}

	@Override
	public int input() {
		return console.input();
	}

	@Override
	public boolean hasInput() {
		return console.hasInput();
	}

	@Override
	public void onInput(Runnable listener) {
		console.onInput(listener);
	}

	@Override
	public void poll() {
		console.poll();
	}
}
