// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// What happens when the process is told to end, by Ctrl-C or a signal, while a command works: the work is ended, and the
/// command says what became of it before the process is gone, with {@link ExitCode#STOPPED}.
final class Interruption implements AutoCloseable {
	private static final long PATIENCE_SECONDS = 20;

	private final CountDownLatch told = new CountDownLatch(1);
	private final Thread ender;

	/// @param end ends the work, so that the command goes on; called by another thread
	Interruption(Runnable end) {
		ender = new Thread(() -> {
			end.run();
			if (isTold())
				Runtime.getRuntime().halt(ExitCode.STOPPED);
		});
		Runtime.getRuntime().addShutdownHook(ender);
	}

	private boolean isTold() {
		try {
			return told.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/// The command has said all.
	@Override
	public void close() {
		told.countDown();
		try {
			Runtime.getRuntime().removeShutdownHook(ender);
		} catch (IllegalStateException _) {
			// it runs already
		}
	}
}
