// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.work;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.trapline.platform.device.Console;

/// A console that writes to a file and never has input.
final class FileConsole implements Console {
	private final OutputStream out;
	private Optional<IOException> failure = Optional.empty();

	FileConsole(OutputStream out) {
		this.out = out;
	}

	/// @throws IOException if something could not be written
	void check() throws IOException {
		if (failure.isPresent())
			throw failure.get();
	}

	@Override
	public void output(int value) {
		try {
			out.write(value);
		} catch (IOException e) {
			failure = failure.or(() -> Optional.of(e));
		}
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
	}

	/// Shows what there is to who reads the file meanwhile.
	@Override
	public void poll() {
		try {
			out.flush();
		} catch (IOException e) {
			failure = failure.or(() -> Optional.of(e));
		}
	}
}
