// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.a64.Depth;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.core.Environment;
import org.trapline.a64.core.GuestException;
import org.trapline.a64.linux.file.StreamFile;
import org.trapline.a64.linux.memory.AddressSpace;
import org.trapline.a64.linux.memory.Area;

/// Whatever a program asks for, it gets a result or ends: nothing here breaks, and nothing outside its directory
/// changes.
class RandomSystemCallsTest {
	private static final int CALLS = Depth.of(8_000, 25);
	private static final int HIGHEST = 460;
	private static final long DATA = 0x5000_0000L;
	private static final String[] NAMES = {"file", "folder", "folder/inner", "new", "..", "../secret", "link", "/", "",
			".", "/dev/null", "/dev/zero", "out", "folder/../x"};

	@TempDir
	private Path folder = Path.of("");

	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3})
	void anyCallHasAResult(long seed) throws IOException, SystemCallException {
		Path inside = Files.createDirectory(folder.resolve("inside"));
		Files.writeString(folder.resolve("secret"), "secret");
		Files.writeString(inside.resolve("file"), "some text");
		Files.createDirectory(inside.resolve("folder"));
		Files.writeString(inside.resolve("folder/inner"), "inner");
		Files.createSymbolicLink(inside.resolve("link"), Path.of("file"));
		Files.createSymbolicLink(inside.resolve("out"), Path.of("../secret"));
		Random random = new Random(seed);
		List<Integer> numbers = SystemCallsTest.supported();
		Execution execution = null;
		int done = 0;
		for (int i = 0; i < CALLS; i++) {
			if (execution == null)
				execution = start(inside);
			Core core = execution.core();
			fill(core, numbers, random);
			long number = core.x[8];
			core.next = core.pc + Integer.BYTES;
			try {
				core.environment.call(core, Environment.Call.SVC, 0);
				done += core.x[0] >= 0 ? 1 : 0;
			} catch (GuestException e) {
				throw new AssertionError("system call " + number + " faulted", e);
			}
			// a program that ended, or has no data any more, is followed by another
			if (core.deadline == 0 || execution.space().area(DATA).isEmpty())
				execution = null;
		}
		assertThat(done).as("calls that did not fail").isGreaterThan(CALLS / 10);
		assertThat(folder.resolve("secret")).hasContent("secret");
		try (var left = Files.list(folder)) {
			assertThat(left.map(p -> p.getFileName().toString())).containsExactlyInAnyOrder("inside", "secret");
		}
	}

	private static Execution start(Path inside) throws IOException, SystemCallException {
		Path program = Path.of(System.getProperty("trapline.root"), "guests/control");
		Execution execution = new Execution(program, List.of("control"),
				new Execution.Options(CoreModel.of("cortex-a57").orElseThrow(), 24 << 20, Long.MAX_VALUE, inside, true,
						List.of(), 1, false, Optional.empty()),
				new Execution.Streams(StreamFile.input(new ByteArrayInputStream(new byte[100]), false),
						StreamFile.output(OutputStream.nullOutputStream(), 1, true),
						StreamFile.output(OutputStream.nullOutputStream(), 2, false),
						new PrintStream(OutputStream.nullOutputStream())));
		execution.space().map(DATA, DATA + 4 * AddressSpace.PAGE, Area.READ | Area.WRITE, "data");
		execution.core().deadline = Long.MAX_VALUE;
		return execution;
	}

	/// Arguments that are often what a call wants: descriptors, places with data, small and huge numbers.
	private static void fill(Core core, List<Integer> numbers, Random random) {
		core.x[8] = random.nextInt(10) == 0 ? random.nextInt(HIGHEST) : numbers.get(random.nextInt(numbers.size()));
		for (int i = 0; i < 6; i++)
			core.x[i] = switch (random.nextInt(9)) {
			case 0 -> random.nextInt(8);
			case 1 -> 1L << random.nextInt(64);
			case 2 -> -1L - random.nextInt(200);
			case 3 -> random.nextLong();
			case 4 -> DATA + random.nextInt(5 * AddressSpace.PAGE);
			case 5 -> DATA + AddressSpace.PAGE * (long) random.nextInt(5);
			case 6 -> random.nextInt(10_000);
			case 7 -> name(core, random);
			default -> 0;
			};
	}

	private static long name(Core core, Random random) {
		ByteBuffer bytes = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
		if (random.nextBoolean())
			bytes.put(NAMES[random.nextInt(NAMES.length)].getBytes(StandardCharsets.UTF_8));
		else
			bytes.putLong(random.nextInt(3)).putLong(random.nextInt(1000)).putLong(DATA).putLong(random.nextLong());
		try {
			long place = DATA + 64L * random.nextInt(64);
			for (int i = 0; i < bytes.capacity(); i += Long.BYTES)
				core.memory.store64(place + i, bytes.getLong(i));
			return place;
		} catch (GuestException _) {
			return DATA;
		}
	}
}
