// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.firmware;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.trapline.a64.core.Core;
import org.trapline.platform.cpu.Cpu;
import org.trapline.platform.cpu.Semihosting;
import org.trapline.platform.device.Console;
import org.trapline.platform.machine.Ending;
import org.trapline.platform.machine.Machine;

/// Answers to semihosting calls (Arm's specification, version 3) for bare-metal programs: console, clock, exit. HLT #0xF000 calls it with the
/// operation in W0 and its parameter, mostly the address of a block of 64-bit words, in X1.
///
/// There are no files but the console, ":tt": nothing of the host can be read or written.
public final class HostCalls implements Semihosting {
	private static final int SYS_OPEN = 0x01;
	private static final int SYS_CLOSE = 0x02;
	private static final int SYS_WRITEC = 0x03;
	private static final int SYS_WRITE0 = 0x04;
	private static final int SYS_WRITE = 0x05;
	private static final int SYS_READ = 0x06;
	private static final int SYS_READC = 0x07;
	private static final int SYS_ISERROR = 0x08;
	private static final int SYS_ISTTY = 0x09;
	private static final int SYS_CLOCK = 0x10;
	private static final int SYS_ERRNO = 0x13;
	private static final int SYS_GET_CMDLINE = 0x15;
	private static final int SYS_EXIT = 0x18;
	private static final int SYS_EXIT_EXTENDED = 0x20;
	private static final int SYS_ELAPSED = 0x30;
	private static final int SYS_TICKFREQ = 0x31;
	private static final long APPLICATION_EXIT = 0x20026;
	private static final long FAILURE = -1;
	private static final int ENOSYS = 38;
	private static final int ENOENT = 2;
	private static final int CONSOLE_HANDLE = 1;
	private static final int CENTISECONDS = 100;
	private static final int LONGEST_NAME = 4096;
	private static final int LONGEST_TEXT = 1 << 20;

	private final Machine machine;
	private final Console console;
	private final String commandLine;
	private int error;

	/// @param commandLine what SYS_GET_CMDLINE tells
	public HostCalls(Machine machine, Console console, String commandLine) {
		this.machine = machine;
		this.console = console;
		this.commandLine = commandLine;
	}

	/// Does what a CPU asks for; what it reads and writes of memory is under the CPU's present translation.
	///
	/// @throws org.trapline.a64.core.GuestException if the block or what it names cannot be accessed
	@Override
	public void call(Cpu cpu) {
		Core core = cpu.core();
		long parameter = core.x(1);
		core.x[0] = switch (core.w(0)) {
		case SYS_OPEN -> open(core, parameter);
		case SYS_CLOSE -> word(core, parameter, 0) == CONSOLE_HANDLE ? 0 : fail(ENOENT);
		case SYS_WRITEC -> {
			console.output(core.memory.load8(parameter));
			yield core.x(0);
		}
		case SYS_WRITE0 -> {
			print(text(core, parameter, LONGEST_TEXT));
			yield core.x(0);
		}
		case SYS_WRITE -> write(core, parameter);
		// nothing was read
		case SYS_READ -> word(core, parameter, 2);
		case SYS_READC -> console.input();
		case SYS_ISERROR -> word(core, parameter, 0) < 0 ? 1 : 0;
		case SYS_ISTTY -> word(core, parameter, 0) == CONSOLE_HANDLE ? 1 : 0;
		case SYS_CLOCK -> machine.now() / (machine.frequency() / CENTISECONDS);
		case SYS_ERRNO -> error;
		case SYS_GET_CMDLINE -> commandLine(core, parameter);
		case SYS_EXIT, SYS_EXIT_EXTENDED -> {
			boolean normal = word(core, parameter, 0) == APPLICATION_EXIT;
			machine.exit(normal ? (int) word(core, parameter, 1) : 1);
			cpu.turnOff();
			machine.end(Ending.POWER_OFF);
			yield 0;
		}
		case SYS_ELAPSED -> {
			core.memory.store64(parameter, machine.now());
			yield 0;
		}
		case SYS_TICKFREQ -> machine.frequency();
		default -> fail(ENOSYS);
		};
	}

	private void print(byte[] text) {
		for (byte character : text)
			console.output(character & 0xFF);
	}

	private long fail(int errno) {
		error = errno;
		return FAILURE;
	}

	private static long word(Core core, long block, int index) {
		return core.memory.load64(block + (long) index * Long.BYTES);
	}

	private long open(Core core, long block) {
		byte[] name = text(core, word(core, block, 0), LONGEST_NAME);
		return new String(name, StandardCharsets.ISO_8859_1).equals(":tt") ? CONSOLE_HANDLE : fail(ENOENT);
	}

	private long write(Core core, long block) {
		long from = word(core, block, 1);
		long length = word(core, block, 2);
		if (word(core, block, 0) != CONSOLE_HANDLE || Long.compareUnsigned(length, LONGEST_TEXT) > 0)
			return length;
		for (long i = 0; i < length; i++)
			console.output(core.memory.load8(from + i));
		return 0;
	}

	private long commandLine(Core core, long block) {
		byte[] text = (commandLine + '\0').getBytes(StandardCharsets.UTF_8);
		long to = word(core, block, 0);
		if (word(core, block, 1) < text.length)
			return FAILURE;
		for (int i = 0; i < text.length; i++)
			core.memory.store8(to + i, text[i]);
		core.memory.store64(block + Long.BYTES, text.length - 1L);
		return 0;
	}

	/// A text that ends with a zero byte.
	private static byte[] text(Core core, long from, int most) {
		ByteArrayOutputStream text = new ByteArrayOutputStream();
		for (int i = 0; i < most; i++) {
			int character = core.memory.load8(from + i);
			if (character == 0)
				break;
			text.write(character);
		}
		return text.toByteArray();
	}
}
