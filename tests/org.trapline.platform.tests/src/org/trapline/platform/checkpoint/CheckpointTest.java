// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.a64.core.Ram;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;
import org.trapline.platform.state.Stateful;

class CheckpointTest {
	private static final long BASE = 0x4000_0000L;
	private static final int BYTES = 40 << 20;
	private static final Checkpoint HERE = new Checkpoint("1.0", "board: virt\ncpus: 2\n");

	@TempDir
	Path folder;

	private static final class Part implements Stateful {
		final String key;
		long value;

		Part(String key, long value) {
			this.key = key;
			this.value = value;
		}

		@Override
		public String key() {
			return key;
		}

		@Override
		public void save(StateOutput out) {
			out.int64(value);
		}

		@Override
		public void restore(StateInput in) throws StateException {
			value = in.int64();
			if (value < 0)
				throw new StateException("value " + value + ", expected 0 or more");
		}
	}

	private static Ram ram() {
		return new Ram().add(BASE, BYTES);
	}

	private static Ram filled() {
		Ram ram = ram();
		Random random = new Random(3);
		byte[] page = new byte[4096];
		for (int i = 0; i < 200; i++) {
			random.nextBytes(page);
			ram.write(BASE + random.nextInt(BYTES / 4096) * 4096L, page, 0, page.length);
		}
		return ram;
	}

	private static byte[] all(Ram ram) {
		byte[] all = new byte[BYTES];
		ram.read(BASE, all, 0, BYTES);
		return all;
	}

	private Path saved() throws IOException {
		Path file = folder.resolve("machine.checkpoint");
		HERE.save(file, List.of(new Part("cpu0", 7), new Part("uart", 9)), filled());
		return file;
	}

	private static List<Part> fresh() {
		return List.of(new Part("uart", 0), new Part("cpu0", 0));
	}

	@Test
	void whatIsRestoredIsWhatWasSaved() throws IOException {
		Path file = saved();
		List<Part> parts = fresh();
		Ram ram = ram();
		// what was there before is gone
		ram.store(BASE + 123_456, 8, -1);
		HERE.restore(file, parts, ram);
		assertThat(parts.get(0).value).isEqualTo(9);
		assertThat(parts.get(1).value).isEqualTo(7);
		assertThat(Arrays.equals(all(ram), all(filled()))).isTrue();
		assertThat(Checkpoint.read(file)).isEqualTo(HERE);
		assertThat(folder.toFile().list()).containsExactly("machine.checkpoint");
		assertThat(Files.size(file)).isLessThan(200 * 4096 + 10_000);
	}

	@Test
	void anotherVersionOrBoardIsRefusedWithTheReason() throws IOException {
		Path file = saved();
		assertThatThrownBy(() -> new Checkpoint("1.1", HERE.board()).restore(file, fresh(), ram()))
				.isInstanceOf(CheckpointException.class).hasMessage(file
						+ ": saved by Trapline 1.0, this is 1.1: a checkpoint is only for the version that saved it");
		assertThatThrownBy(() -> new Checkpoint("1.0", "board: virt\ncpus: 4\n").restore(file, fresh(), ram()))
				.isInstanceOf(CheckpointException.class)
				.hasMessage(file + ": saved with \"cpus: 2\", this machine has \"cpus: 4\"");
	}

	@Test
	void partsThatOnlyOneOfTheTwoHasAreNamed() throws IOException {
		Path file = saved();
		assertThatThrownBy(() -> HERE.restore(file, List.of(new Part("cpu0", 0)), ram()))
				.hasMessage(file + ": has the part uart, which this machine lacks");
		List<Part> more = List.of(new Part("uart", 0), new Part("cpu0", 0), new Part("rtc", 0));
		assertThatThrownBy(() -> HERE.restore(file, more, ram()))
				.hasMessage(file + ": lacks the parts [rtc], which this machine has");
	}

	@Test
	void aPartsRefusalIsToldWithItsName() throws IOException {
		Path file = folder.resolve("x");
		HERE.save(file, List.of(new Part("cpu0", -5)), ram());
		assertThatThrownBy(() -> HERE.restore(file, List.of(new Part("cpu0", 0)), ram()))
				.hasMessage(file + ": cpu0: value -5, expected 0 or more");
	}

	@Test
	void whereverAFileIsCutItIsRefused() throws IOException {
		byte[] whole = Files.readAllBytes(saved());
		Path file = folder.resolve("cut");
		Random random = new Random(1);
		for (int i = 0; i < 120; i++) {
			int length = i < 60 ? i : random.nextInt(whole.length);
			Files.write(file, Arrays.copyOf(whole, length));
			assertThatThrownBy(() -> HERE.restore(file, fresh(), ram())).as("%d bytes", length)
					.isInstanceOf(CheckpointException.class).hasMessageStartingWith(file + ": ");
		}
	}

	@Test
	void aFileWithAChangedByteIsRefused() throws IOException {
		byte[] whole = Files.readAllBytes(saved());
		Path file = folder.resolve("changed");
		Random random = new Random(2);
		for (int i = 0; i < 120; i++) {
			byte[] changed = whole.clone();
			changed[i < 60 ? i : random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
			Files.write(file, changed);
			assertThatThrownBy(() -> HERE.restore(file, fresh(), ram())).isInstanceOf(CheckpointException.class)
					.hasMessageStartingWith(file + ": ");
		}
	}

	@Test
	void whatIsNoCheckpointIsRefused() throws IOException {
		Path file = folder.resolve("note");
		Files.write(file, "To do: buy a board".getBytes(StandardCharsets.UTF_8));
		assertThatThrownBy(() -> Checkpoint.read(file)).hasMessage(file + ": no checkpoint: it does not begin with TRAPLCKP");
	}

	@Test
	void memoryThatTheMachineLacksIsNamed() throws IOException {
		Path file = saved();
		assertThatThrownBy(() -> HERE.restore(file, fresh(), new Ram().add(0x8000_0000L, 1 << 20)))
				.isInstanceOf(CheckpointException.class).hasMessageContaining("where this machine has none");
	}
}
