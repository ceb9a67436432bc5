// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.linux.file.Sandbox;
import org.trapline.a64.linux.memory.AddressSpace;
import org.trapline.a64.linux.memory.Area;

/// What a program finds on its stack: arguments, environment and auxiliary vector (System V ABI, Process
/// Initialization).
final class InitialStack {
	/// As in Linux, arguments and environment may take a quarter of the stack.
	private static final long MOST = AddressSpace.STACK_BYTES / 4;
	private static final int HEADER_BYTES = 56;
	private static final int TICKS = 100;
	private static final int RANDOM_BYTES = 16;

	private final AddressSpace space;
	private long top = AddressSpace.STACK_TOP;

	InitialStack(AddressSpace space) {
		this.space = space;
	}

	/// Maps the stack and fills it.
	///
	/// @return the stack pointer
	/// @throws ProgramException if the arguments are too long, or there is no memory for a stack
	long build(LoadedProgram program, List<String> arguments, List<String> environment, CoreModel model,
			RandomGenerator random) throws ProgramException {
		try {
			space.map(AddressSpace.STACK_TOP - AddressSpace.STACK_BYTES, AddressSpace.STACK_TOP, Area.READ | Area.WRITE,
					"[stack]");
		} catch (SystemCallException _) {
			throw new ProgramException(program.elf().path(), "no memory for a stack of "
					+ (AddressSpace.STACK_BYTES >>> 20) + " MiB", "more; --memory gives it");
		}
		requireRoom(program, arguments, environment);
		long name = push(string(program.elf().path().toAbsolutePath().toString()));
		long platform = push(string("aarch64"));
		List<Long> variables = environment.stream().map(v -> push(string(v))).toList();
		List<Long> values = arguments.stream().map(a -> push(string(a))).toList();
		byte[] bytes = new byte[RANDOM_BYTES];
		random.nextBytes(bytes);
		top &= -RANDOM_BYTES;
		long randomAt = push(bytes);
		List<Long> words = new ArrayList<>();
		words.add((long) values.size());
		words.addAll(values);
		words.add(0L);
		words.addAll(variables);
		words.add(0L);
		words.addAll(auxiliary(program, model, name, platform, randomAt));
		ByteBuffer block = ByteBuffer.allocate((words.size() + (words.size() & 1)) * Long.BYTES)
				.order(ByteOrder.LITTLE_ENDIAN);
		words.forEach(block::putLong);
		return push(block.array());
	}

	private static void requireRoom(LoadedProgram program, List<String> arguments, List<String> environment)
			throws ProgramException {
		long bytes = 0;
		for (List<String> strings : List.of(arguments, environment))
			for (String text : strings)
				bytes += string(text).length + Long.BYTES;
		if (bytes > MOST)
			throw new ProgramException(program.elf().path(), "arguments and environment of " + bytes + " bytes",
					MOST + " at the most");
	}

	private static List<Long> auxiliary(LoadedProgram program, CoreModel model, long name, long platform, long random) {
		long[][] pairs = {{Auxiliary.HWCAP, Auxiliary.capabilities(model)}, {Auxiliary.PAGESZ, AddressSpace.PAGE},
				{Auxiliary.CLKTCK, TICKS}, {Auxiliary.PHDR, program.headers()}, {Auxiliary.PHENT, HEADER_BYTES},
				{Auxiliary.PHNUM, program.elf().headerCount()}, {Auxiliary.BASE, 0}, {Auxiliary.FLAGS, 0},
				{Auxiliary.ENTRY, program.entry()}, {Auxiliary.UID, Sandbox.USER}, {Auxiliary.EUID, Sandbox.USER},
				{Auxiliary.GID, Sandbox.USER}, {Auxiliary.EGID, Sandbox.USER}, {Auxiliary.SECURE, 0},
				{Auxiliary.RANDOM, random}, {Auxiliary.HWCAP2, 0}, {Auxiliary.EXECFN, name},
				{Auxiliary.PLATFORM, platform}, {Auxiliary.NULL, 0}};
		List<Long> words = new ArrayList<>();
		for (long[] pair : pairs)
			for (long word : pair)
				words.add(word);
		return words;
	}

	private static byte[] string(String text) {
		return (text + '\0').getBytes(StandardCharsets.UTF_8);
	}

	private long push(byte[] bytes) {
		top -= bytes.length;
		space.put(top, bytes, 0, bytes.length);
		return top;
	}
}
