// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.trapline.a64.linux.SystemCalls.Arguments;
import org.trapline.a64.linux.file.Descriptors;
import org.trapline.a64.linux.file.Sandbox;
import org.trapline.a64.linux.memory.AddressSpace;
import org.trapline.a64.linux.memory.UserMemory;

/// System calls on the process and the machine.
final class ProcessCalls {
	private static final int EXIT_MASK = 0xFF;
	private static final int NAME_BYTES = 65;
	/// TASK_COMM_LEN
	private static final int TASK_NAME_BYTES = 16;
	private static final int SET_NAME = 15;
	private static final int GET_NAME = 16;
	private static final int MOST_RANDOM = 256 << 10;
	private static final int RLIMIT_DATA = 2;
	private static final int RLIMIT_STACK = 3;
	private static final int RLIMIT_CORE = 4;
	private static final int RLIMIT_PROCESSES = 6;
	private static final int RLIMIT_FILES = 7;
	private static final int RLIMIT_ADDRESSES = 9;
	private static final int RLIMITS = 16;
	private static final int FUTEX_COMMAND = 0x7F;
	private static final int FUTEX_WAIT = 0;
	private static final int FUTEX_WAKE = 1;
	private static final int FUTEX_WAIT_BITS = 9;
	private static final int FUTEX_WAKE_BITS = 10;

	private final LinuxProcess process;
	private final UserMemory memory;
	/// What prctl names it, filled up with 0.
	private byte[] taskName = new byte[TASK_NAME_BYTES];

	ProcessCalls(LinuxProcess process) {
		this.process = process;
		memory = process.memory;
	}

	void addTo(SystemCalls calls) {
		calls.add("exit", this::exit);
		calls.add("exit_group", this::exit);
		calls.add("getpid", _ -> LinuxProcess.NUMBER);
		calls.add("gettid", _ -> LinuxProcess.NUMBER);
		calls.add("set_tid_address", _ -> LinuxProcess.NUMBER);
		calls.add("getppid", _ -> LinuxProcess.PARENT);
		calls.add("getpgid", _ -> LinuxProcess.NUMBER);
		calls.add("getsid", _ -> LinuxProcess.NUMBER);
		for (String name : new String[] {"getuid", "geteuid", "getgid", "getegid"})
			calls.add(name, _ -> Sandbox.USER);
		for (String name : new String[] {"setuid", "setgid", "setfsuid", "setfsgid"})
			calls.add(name, a -> become(a, 1));
		for (String name : new String[] {"setreuid", "setregid"})
			calls.add(name, a -> become(a, 2));
		for (String name : new String[] {"setresuid", "setresgid"})
			calls.add(name, a -> become(a, 3));
		for (String name : new String[] {"getresuid", "getresgid"})
			calls.add(name, this::identities);
		calls.add("getgroups", this::groups);
		calls.add("prctl", this::control);
		calls.add("set_robust_list", _ -> 0);
		// restartable sequences are for threads: a C library does without
		calls.add("rseq", _ -> -Errno.ENOSYS.number());
		calls.add("uname", this::names);
		calls.add("sysinfo", this::information);
		calls.add("getrandom", this::random);
		calls.add("prlimit64", this::limits);
		calls.add("sched_yield", _ -> 0);
		calls.add("sched_getaffinity", this::affinity);
		calls.add("getcpu", this::processor);
		calls.add("futex", this::futex);
		// there are no children
		calls.add("wait4", _ -> -Errno.ECHILD.number());
	}

	private long exit(Arguments a) {
		process.end(a.core(), new Ending.Exited(a.number(0) & EXIT_MASK));
		return 0;
	}

	/// One user is all that the program can be.
	private static long become(Arguments a, int count) throws SystemCallException {
		for (int i = 0; i < count; i++)
			if (a.number(i) != Sandbox.USER && a.number(i) != -1)
				throw new SystemCallException(Errno.EPERM);
		return 0;
	}

	private long identities(Arguments a) throws SystemCallException {
		for (int i = 0; i < 3; i++)
			memory.writeInt(a.value(i), Sandbox.USER);
		return 0;
	}

	private long control(Arguments a) throws SystemCallException {
		if (a.number(0) == SET_NAME)
			taskName = memory.read(a.value(1), TASK_NAME_BYTES);
		else if (a.number(0) == GET_NAME)
			memory.write(a.value(1), taskName, 0, TASK_NAME_BYTES);
		else
			throw new SystemCallException(Errno.EINVAL);
		return 0;
	}

	private long groups(Arguments a) throws SystemCallException {
		if (a.number(0) > 0)
			memory.writeInt(a.value(1), Sandbox.USER);
		return 1;
	}

	/// struct utsname
	private long names(Arguments a) throws SystemCallException {
		ByteBuffer names = UserMemory.structure(6 * NAME_BYTES);
		String[] values = {"Linux", "trapline", "6.1.0", "#1 Trapline", "aarch64", "(none)"};
		for (int i = 0; i < values.length; i++)
			names.put(i * NAME_BYTES, values[i].getBytes(StandardCharsets.US_ASCII));
		memory.write(a.value(0), names);
		return 0;
	}

	/// struct sysinfo
	private long information(Arguments a) throws SystemCallException {
		long total = process.space.limit();
		memory.write(a.value(0), UserMemory.structure(112).putLong(process.clock.elapsed(a.core()) / 1_000_000_000L)
				.putLong(32, total).putLong(40, total - process.space.resident()).putShort(80, (short) 1).putInt(104, 1));
		return 0;
	}

	private long random(Arguments a) throws SystemCallException {
		byte[] bytes = new byte[Math.clamp(a.value(1), 0, MOST_RANDOM)];
		process.random.nextBytes(bytes);
		memory.write(a.value(0), bytes, 0, bytes.length);
		return bytes.length;
	}

	/// Limits can be asked for; those that are set stay as they are unless they stay the same.
	private long limits(Arguments a) throws SystemCallException {
		if (a.number(0) != 0 && a.number(0) != LinuxProcess.NUMBER)
			throw new SystemCallException(Errno.ESRCH);
		int which = a.number(1);
		if (which < 0 || which >= RLIMITS)
			throw new SystemCallException(Errno.EINVAL);
		long limit = switch (which) {
		case RLIMIT_STACK -> AddressSpace.STACK_BYTES;
		case RLIMIT_CORE, RLIMIT_PROCESSES -> 0;
		case RLIMIT_FILES -> Descriptors.LIMIT;
		case RLIMIT_DATA, RLIMIT_ADDRESSES -> process.space.limit();
		default -> -1;
		};
		if (a.value(2) != 0 && memory.readLong(a.value(2)) != limit)
			throw new SystemCallException(Errno.EPERM);
		if (a.value(3) != 0)
			memory.write(a.value(3), UserMemory.structure(16).putLong(limit).putLong(limit));
		return 0;
	}

	private long affinity(Arguments a) throws SystemCallException {
		if (a.value(1) < Long.BYTES)
			throw new SystemCallException(Errno.EINVAL);
		memory.writeLong(a.value(2), 1);
		return Long.BYTES;
	}

	private long processor(Arguments a) throws SystemCallException {
		for (int i = 0; i < 2; i++)
			if (a.value(i) != 0)
				memory.writeInt(a.value(i), 0);
		return 0;
	}

	/// Nobody waits, so nobody is woken; and who waits without a time limit is never woken.
	private long futex(Arguments a) throws SystemCallException {
		int command = a.number(1) & FUTEX_COMMAND;
		if (command == FUTEX_WAKE || command == FUTEX_WAKE_BITS) {
			memory.readInt(a.value(0));
			return 0;
		}
		if (command != FUTEX_WAIT && command != FUTEX_WAIT_BITS)
			throw new SystemCallException(Errno.ENOSYS);
		if (memory.readInt(a.value(0)) != a.number(2))
			throw new SystemCallException(Errno.EAGAIN);
		if (a.value(3) == 0) {
			process.end(a.core(), new Ending.Stuck(
					process.reports.write(a.core(), "it waits for ever (futex): there is no thread that could wake it")));
			return 0;
		}
		long time = TimeCalls.readTime(memory, a.value(3));
		// FUTEX_WAIT_BITSET has a point in time, FUTEX_WAIT a duration
		process.clock.sleep(command == FUTEX_WAIT ? time : Math.max(0, time - process.clock.elapsed(a.core())));
		throw new SystemCallException(Errno.ETIMEDOUT);
	}
}
