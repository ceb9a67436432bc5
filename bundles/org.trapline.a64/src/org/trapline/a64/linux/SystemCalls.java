// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.Core;

/// The system calls that there are, by number: X8 has it, X0 to X5 the arguments, X0 gets the result.
final class SystemCalls {
	private static final int ARGUMENTS = 6;
	private static final int LIMIT = 512;
	private static final String BROKEN_PIPE = "Broken pipe";

	private final @Nullable Call[] calls = new @Nullable Call[LIMIT];
	private final Map<String, Integer> numbers = new HashMap<>();
	private final Map<Integer, String> names = new HashMap<>();
	private final Set<Long> unsupported = new TreeSet<>();
	private final LinuxProcess process;

	/// Does a system call.
	interface Call {
		/// Gives its result.
		long run(Arguments arguments) throws SystemCallException, IOException;
	}

	/// What a system call was given.
	///
	/// @param core whose program counter is at the SVC
	record Arguments(Core core, long[] values) {
		long value(int index) {
			return values[index];
		}

		int number(int index) {
			return (int) values[index];
		}
	}

	SystemCalls(LinuxProcess process) {
		this.process = process;
		readNames();
		new FileCalls(process).addTo(this);
		new PathCalls(process).addTo(this);
		new MemoryCalls(process).addTo(this);
		new ProcessCalls(process).addTo(this);
		new SignalCalls(process).addTo(this);
		new TimeCalls(process).addTo(this);
	}

	private void readNames() {
		try (InputStream in = Objects.requireNonNull(SystemCalls.class.getResourceAsStream("system-calls.txt"))) {
			for (String line : new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().toList())
				if (!line.startsWith("#")) {
					String[] parts = line.split(" ");
					numbers.put(parts[1], Integer.valueOf(parts[0]));
					names.put(Integer.valueOf(parts[0]), parts[1]);
				}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/// Says how a call is done.
	void add(String name, Call call) {
		Integer number = numbers.get(name);
		if (number == null || calls[number] != null)
			throw new IllegalStateException("system call " + name);
		calls[number] = call;
	}

	/// The names of those that there are.
	Set<String> supported() {
		return names.entrySet().stream().filter(name -> calls[name.getKey()] != null).map(Map.Entry::getValue)
				.collect(Collectors.toCollection(TreeSet::new));
	}

	/// Does the system call that a core asks for.
	void call(Core core) {
		long number = core.x[8];
		Call call = number >= 0 && number < LIMIT ? calls[(int) number] : null;
		if (call == null) {
			reject(number);
			core.x[0] = -Errno.ENOSYS.number();
			return;
		}
		long[] values = new long[ARGUMENTS];
		System.arraycopy(core.x, 0, values, 0, ARGUMENTS);
		core.x[0] = result(call, new Arguments(core, values));
	}

	private void reject(long number) {
		if (unsupported.add(number))
			process.messages.println("trapline: not supported: "
					+ Objects.requireNonNullElse(names.get((int) number), "system call " + number));
	}

	private long result(Call call, Arguments arguments) {
		try {
			return call.run(arguments);
		} catch (SystemCallException e) {
			if (e.errno == Errno.EPIPE)
				process.signals.send(Signal.SIGPIPE.number());
			return -e.errno.number();
		} catch (IOException e) {
			Errno errno = errno(e);
			if (errno == Errno.EPIPE)
				process.signals.send(Signal.SIGPIPE.number());
			return -errno.number();
		}
	}

	private static Errno errno(IOException e) {
		return switch (e) {
		case NoSuchFileException _ -> Errno.ENOENT;
		case AccessDeniedException _ -> Errno.EACCES;
		case DirectoryNotEmptyException _ -> Errno.ENOTEMPTY;
		case FileAlreadyExistsException _ -> Errno.EEXIST;
		default -> BROKEN_PIPE.equals(e.getMessage()) ? Errno.EPIPE : Errno.EIO;
		};
	}
}
