// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.trapline.experiment.file.Experiment;
import org.trapline.ui.experiment.Workbench;

/// Experiments that tests run, in the workbench and on the command line.
public final class Experiments {
	/// A worker starts a JVM, whatever else the machine does.
	private static final long PATIENCE_MILLIS = 240_000;

	private final Workbench workbench;

	public Experiments(Workbench workbench) {
		this.workbench = workbench;
	}

	/// Writes an experiment whose points take little time.
	///
	/// @param rest of the file, {@code vary} and the like
	public static Path write(Path folder, String name, String arguments, String rest) throws IOException {
		return Files.writeString(folder.resolve(name + ".experiment.yaml"), """
				trapline: experiment/1
				name: Polling
				question: What does polling do to IPIs to a vCPU that waits?
				board: ls2080a
				vms: [{vcpus: 2, memory: 64M}]
				workload: {image: %s, arguments: "%s", cycles: 400M}
				measure:
				  - {name: ping-pong, latency: pingpong, figure: median}
				  - {name: exits, exits: all, figure: rate}
				""".formatted(Workbench.file("guests/workloads/workloads"), arguments) + rest);
	}

	/// An experiment of two things that are varied, with a base, a board, and an expectation that is not met.
	public static Path polling(Path folder) throws IOException {
		return write(folder, "polling", "workload=pingpong samples=50 wait=wfi", """
				vary:
				  - {name: polling, key: host.halt-poll, values: [0, 5000, 500000]}
				  - {name: gic, key: board.gic.version, values: [2, 3]}
				expect:
				  - 0/500000 of ping-pong > 1
				  - ping-pong where gic=2 < 10000
				compare: {base: polling=0, board: %s}
				""".formatted(Workbench.file("samples/exit-timing-ls2080.tsv")));
	}

	/// Runs it with results in a folder, one point at a time.
	public static RunOrder order(Path file, Path folder) {
		return new RunOrder(file, Experiment.Form.FULL, List.of(), OptionalInt.of(1), folder, false, false);
	}

	/// Runs it to its end.
	public RunningExperiment run(RunOrder order) {
		RunningExperiment running = ExperimentStart.start(workbench.page(), order);
		end(running);
		return running;
	}

	/// Waits for its end.
	public void end(RunningExperiment running) {
		until("the experiment is at its end", () -> running.state().ended());
		workbench.settle();
	}

	/// Lets events run until a condition holds.
	public void until(String what, BooleanSupplier condition) {
		long end = System.currentTimeMillis() + PATIENCE_MILLIS;
		while (!condition.getAsBoolean()) {
			assertThat(System.currentTimeMillis()).as("waited too long until " + what).isLessThan(end);
			workbench.spin(20);
		}
	}

	/// Runs the command line as a process of its own, on the class path that this workbench's bundles are.
	public static void commandLine(List<String> arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"--enable-native-access=ALL-UNNAMED", "-cp", classPath(), "org.trapline.cli.Main"));
		command.addAll(arguments);
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes());
		assertThat(process.waitFor()).as(output).isZero();
	}

	private static String classPath() throws IOException {
		List<String> places = new ArrayList<>();
		for (Bundle bundle : FrameworkUtil.getBundle(RunOrder.class).getBundleContext().getBundles()) {
			File file = FileLocator.getBundleFileLocation(bundle).orElse(null);
			if (file != null && (bundle.getHeaders().get("Fragment-Host") == null || bundle.getSymbolicName().contains("zstd")))
				places.add(file.getAbsolutePath());
		}
		return String.join(File.pathSeparator, places);
	}

	/// The bytes of all files of a folder, by their names, but for the lock.
	public static Map<String, String> contents(Path folder) throws IOException {
		Map<String, String> contents = new TreeMap<>();
		List<Path> files;
		try (Stream<Path> all = Files.walk(folder)) {
			files = all.filter(Files::isRegularFile).collect(Collectors.toList());
		}
		for (Path file : files)
			if (!file.getFileName().toString().equals(".lock"))
				contents.put(folder.relativize(file).toString(), new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
		return contents;
	}
}
