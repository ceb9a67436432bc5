// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.work;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.trapline.kvm.Printed;

/// A worker as whoever started it sees it.
final class WorkerProcess implements AutoCloseable {
	/// With which the JVM exits that has no memory left (ExitOnOutOfMemoryError).
	private static final int OUT_OF_MEMORY = 3;
	/// What a shell and Java add to the number of the signal that ended a process.
	private static final int SIGNAL = 128;

	private final Process process;
	private final BufferedWriter to;
	private final BufferedReader from;
	private final long heapBytes;

	/// How a worker ended that should not have.
	static final class GoneException extends Exception {
		private static final long serialVersionUID = 1;
		private final boolean killed;

		GoneException(String message, boolean killed) {
			super(message);
			this.killed = killed;
		}

		/// Whether somebody else ended it, so that it may go well another time.
		boolean killed() {
			return killed;
		}
	}

	WorkerProcess(WorkerLaunch launch, long heapBytes, Path log) throws IOException {
		this.heapBytes = heapBytes;
		process = new ProcessBuilder(launch.command(heapBytes)).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
		to = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
		from = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
	}

	/// Has it run what lies in a folder.
	///
	/// @param told of cycles and what is printed
	/// @return what it answers
	/// @throws GoneException if it ends before it answers
	String run(Path folder, Simulated.Told told) throws GoneException {
		try {
			to.write(folder.toAbsolutePath() + "\n");
			to.flush();
			for (String line = from.readLine(); line != null; line = from.readLine())
				if (line.startsWith(Worker.AT + ' '))
					told.at(Long.parseLong(line.substring(Worker.AT.length() + 1)));
				else if (line.startsWith(Worker.SAYS + ' '))
					printed(line.substring(Worker.SAYS.length() + 1)).ifPresent(told::printed);
				else if (Worker.ends(line)) // the JVM may have something to say, too
					return line;
		} catch (IOException _) {
			// its status says why
		}
		throw gone();
	}

	private static Optional<Printed> printed(String words) {
		int blank = words.indexOf(' ');
		return blank < 0 ? Optional.empty()
				: Optional.of(new Printed(EscapedLine.text(words.substring(0, blank)), EscapedLine.text(words.substring(blank + 1))));
	}

	private GoneException gone() {
		try {
			int status = process.waitFor();
			if (status == OUT_OF_MEMORY)
				return new GoneException("the worker ran out of its " + (heapBytes >> 20)
						+ " MiB of memory; with fewer jobs each has more", false);
			return status > SIGNAL ? new GoneException("the worker was killed by signal " + (status - SIGNAL), true)
					: new GoneException("the worker ended with status " + status, false);
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
			return new GoneException("the worker was ended", false);
		}
	}

	long pid() {
		return process.pid();
	}

	/// Ends it at once, whatever it does.
	@Override
	public void close() {
		process.destroyForcibly();
		try {
			process.waitFor();
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}
}
