// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.work;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.trapline.a64.translate.Options;
import org.trapline.experiment.file.PointSetup;
import org.trapline.kvm.Beginning;
import org.trapline.kvm.Scenario;
import org.trapline.kvm.ScenarioException;
import org.trapline.kvm.Simulation;
import org.trapline.kvm.cost.CostSet;
import org.trapline.kvm.setup.Host;
import org.trapline.measure.yaml.YamlException;
import org.trapline.platform.boot.Limits;
import org.trapline.platform.boot.Outcome;
import org.trapline.platform.image.Image;
import org.trapline.platform.linux.LinuxCache;

/// Linux that waits for a program's arguments, as points begin with it: booted once for all points that are the same to
/// it, and kept in the user's cache.
///
/// It is booted by instructions, not by the timing model, under a host as it is where nothing is said, always with the
/// same seed: so what a point begins with is the same whether it was kept or is made now.
///
/// @param setup of the point
/// @param folder where states are kept
record WarmStart(PointSetup setup, Path folder) {
	private static final int MOST_KEPT = 24;
	private static final long MOST_CYCLES = 400_000_000_000L;
	private static final long SEED = 1;
	private static final String SUFFIX = ".state";

	/// In the user's cache.
	static WarmStart ofUser(PointSetup setup) {
		return new WarmStart(setup, LinuxCache.ofUser().folder().resolve("starts"));
	}

	/// The state, which is made if there is none.
	///
	/// @throws IOException if Linux does not come to where it waits, or the state cannot be written
	Beginning.SavedSystem get(Simulation.Observer observer) throws IOException, ScenarioException {
		String of = text();
		String name = HexFormat.of().formatHex(PointRecord.digest().digest(of.getBytes(StandardCharsets.UTF_8)));
		Files.createDirectories(folder);
		Beginning.SavedSystem state = new Beginning.SavedSystem(folder.resolve(name + SUFFIX), of);
		// another worker may be making the same
		try (FileChannel channel = FileChannel.open(folder.resolve(name + ".lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); FileLock _ = channel.lock()) {
			if (Files.isRegularFile(state.file()))
				Files.setLastModifiedTime(state.file(), FileTime.from(Instant.now()));
			else {
				make(state, observer);
				tidy(state.file());
			}
		}
		return state;
	}

	/// Forgets a state that turned out to be damaged.
	void forget(Beginning.SavedSystem state) throws IOException {
		Files.deleteIfExists(state.file());
	}

	/// All that the state follows from.
	private String text() throws IOException {
		PointRecord.Hashes hashes = new PointRecord.Hashes();
		StringBuilder text = new StringBuilder();
		text.append("# Trapline ").append(PointRecord.thisVersion()).append('\n');
		text.append("# ").append(PointSetup.word(setup.side())).append('\n');
		text.append("# ").append(setup.vms().getFirst().seen()).append('\n');
		for (Map.Entry<String, Path> file : setup.workload().files().entrySet())
			text.append("# ").append(file.getKey()).append(' ').append(hashes.of(file.getValue())).append('\n');
		return text.append("# ").append(LinuxProgram.COMMAND_LINE).append('\n').append(setup.board().text()).toString();
	}

	private void make(Beginning.SavedSystem state, Simulation.Observer observer) throws IOException, ScenarioException {
		try (LinuxProgram program = LinuxProgram.of(setup.workload())) {
			Image image = Image.read(setup.workload().image(), OptionalLong.empty(), setup.vms().getFirst().memoryBytes());
			Scenario boot = new Scenario(setup.board().board(), Host.PRESET, CostSet.read(Host.PRESET.costSet(), List.of()),
					List.of(setup.vms().getFirst().seen()), program.workload(image), setup.side(), false, false, SEED,
					new Limits("", Limits.NONE, Limits.NONE, MOST_CYCLES, Limits.NONE, Optional.empty()), Options.forSystems());
			Outcome outcome = new Simulation(boot).save(LinuxProgram.READY, state, observer);
			if (outcome != Outcome.STOPPED)
				throw new IOException(setup.workload().image() + ": Linux did not come to where it waits for the program's arguments: "
						+ outcome.words());
		} catch (YamlException e) {
			throw new IllegalStateException("a cost set that comes with Trapline", e);
		}
	}

	/// Deletes states that were not used for longest.
	private void tidy(Path kept) throws IOException {
		try (Stream<Path> all = Files.list(folder)) {
			List<Path> oldest = all.filter(file -> file.toString().endsWith(SUFFIX) && !file.equals(kept))
					.sorted(Comparator.comparing(WarmStart::used).reversed()).skip(MOST_KEPT - 1L).toList();
			for (Path file : oldest)
				Files.deleteIfExists(file);
		}
	}

	private static FileTime used(Path file) {
		try {
			return Files.getLastModifiedTime(file);
		} catch (IOException _) {
			// deleted by another worker
			return FileTime.fromMillis(0);
		}
	}
}
