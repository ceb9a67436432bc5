// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.device;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;

/// A console that types by a script: each line of it when the guest has sent the text that it waits for. It arrives
/// within the output of that text's last byte, so a run is the same every time.
public final class ScriptedConsole implements Console {
	private final ByteArrayOutputStream output = new ByteArrayOutputStream();
	private final Queue<Line> script = new ArrayDeque<>();
	private final Queue<Byte> waiting = new ArrayDeque<>();
	/// The last bytes of the output that may be part of what the next line waits for.
	private byte[] recent = {};
	private Runnable listener = () -> { };

	private record Line(byte[] after, byte[] input) {
	}

	/// Adds a line to the script: after a text, from the output of the line before on, types another.
	///
	/// @param after empty for at once
	public ScriptedConsole send(String after, String input) {
		script.add(new Line(after.getBytes(StandardCharsets.UTF_8), input.getBytes(StandardCharsets.UTF_8)));
		type();
		return this;
	}

	/// All that the guest has sent.
	public String text() {
		return output.toString(StandardCharsets.UTF_8);
	}

	/// All bytes that the guest has sent.
	public byte[] bytes() {
		return output.toByteArray();
	}

	/// Whether every line of the script was typed.
	public boolean done() {
		return script.isEmpty();
	}

	@Override
	public void output(int value) {
		output.write(value);
		Line next = script.peek();
		if (next == null)
			return;
		int from = Math.max(0, recent.length + 1 - next.after.length);
		recent = Arrays.copyOfRange(recent, Math.min(from, recent.length), recent.length + 1);
		recent[recent.length - 1] = (byte) value;
		type();
	}

	private void type() {
		for (Line next = script.peek(); next != null && Arrays.equals(next.after, recent); next = script.peek()) {
			script.remove();
			recent = new byte[0];
			boolean none = waiting.isEmpty();
			for (byte value : next.input)
				waiting.add(value);
			if (none && !waiting.isEmpty())
				listener.run();
		}
	}

	@Override
	public int input() {
		Byte next = waiting.poll();
		return next == null ? -1 : next & 0xFF;
	}

	@Override
	public boolean hasInput() {
		return !waiting.isEmpty();
	}

	@Override
	public void onInput(Runnable listener) {
		this.listener = listener;
	}

	@Override
	public void poll() {
	}
}
