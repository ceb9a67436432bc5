// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.assembly;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.trapline.measure.yaml.YamlException;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;
import org.trapline.platform.state.Stateful;

/// Whatever a checkpoint says of a machine's parts, it is refused with a reason, or the machine goes on with it without failing.
class MachineStateFuzzTest {
	private static final long CYCLES = 3_000;
	/// Of a change: where in the state, and what goes there.
	private static final int CHANGE = 5;

	@MethodSource
	@FuzzTest
	void anyStateIsTakenOrRefused(byte[] content) throws IOException, YamlException {
		Path folder = Files.createTempDirectory("fuzz");
		try {
			FullMachine full = new FullMachine(content.length % 2 == 0 ? "2" : "3", folder);
			full.machine.start(0x4000_0000L, 0);
			// add x1, x1, #1; wfe; b .
			int[] program = {0x91000421, 0xd503205f, 0x17fffffe};
			for (int i = 0; i < program.length; i++)
				full.machine.machine.bus.ram().store(0x4000_0000L + 4 * i, 4, program[i]);
			full.machine.machine.run(CYCLES);
			restore(full, ByteBuffer.wrap(content));
		} finally {
			try (Stream<Path> files = Files.list(folder)) {
				for (Path file : (Iterable<Path>) files::iterator)
					Files.delete(file);
			}
			Files.delete(folder);
		}
	}

	private static void restore(FullMachine full, ByteBuffer changes) {
		int number = 0;
		for (Stateful part : full.machine.parts()) {
			StateOutput out = new StateOutput();
			part.save(out);
			byte[] state = out.toByteArray();
			// a change is meant for the part whose number it has
			for (int at = 0; at + CHANGE <= changes.limit() && state.length > 0; at += CHANGE)
				if (Math.floorMod(changes.get(at), full.machine.parts().size()) == number)
					change(state, changes.getShort(at + 1) & 0xFFFF, changes.getShort(at + 3));
			try {
				StateInput in = new StateInput(state);
				part.restore(in);
				in.end();
			} catch (StateException _) {
				// a machine is not run after that
				return;
			}
			number++;
		}
		full.machine.machine.run(full.machine.machine.now() + CYCLES);
	}

	private static void change(byte[] state, int place, int value) {
		state[place % state.length] = (byte) value;
		if (place + 1 < state.length)
			state[place + 1] = (byte) (value >>> Byte.SIZE);
	}

	static Stream<byte[]> anyStateIsTakenOrRefused() {
		return IntStream.range(0, 300).mapToObj(seed -> {
			byte[] content = new byte[CHANGE * (1 + seed % 7) + seed % 2];
			new Random(seed).nextBytes(content);
			return content;
		});
	}
}
