// SPDX-License-Identifier: EPL-2.0
package org.trapline.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.trapline.kvm.Results;
import org.trapline.kvm.Scenario;
import org.trapline.kvm.Simulation;
import org.trapline.kvm.Workload;
import org.trapline.kvm.setup.Host;
import org.trapline.kvm.setup.Vm;
import org.trapline.measure.yaml.YamlSetting;
import org.trapline.platform.board.Board;
import org.trapline.platform.board.BoardFile;
import org.trapline.platform.image.Image;

/// Measures what a modelled exit costs this machine: processor time of one thread for an exit, the guest's few
/// instructions between two of them included.
///
/// {@code TimeExits WORKLOADS ROUNDS}: the median of the rounds after the first three.
final class TimeExits {
	private static final int WARM_UP = 3;
	private static final long MEMORY = 1L << 30;
	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private TimeExits() {
	}

	public static void main(String[] arguments) throws Exception {
		Image image = Image.read(Path.of(arguments[0]), OptionalLong.empty(), MEMORY);
		int rounds = Integer.parseInt(arguments[1]);
		Board board = BoardFile.read("seattle", List.of(new YamlSetting("cpus", "1"))).board();
		for (String operation : List.of("hvc", "mmio_vgic", "mmio_user")) {
			double[] micros = new double[rounds];
			for (int round = -WARM_UP; round < rounds; round++) {
				double taken = round(board, image, operation);
				if (round >= 0)
					micros[round] = taken;
			}
			Arrays.sort(micros);
			System.out.printf(Locale.ROOT, "%-10s %.2f us an exit%n", operation, micros[rounds / 2]);
		}
	}

	private static double round(Board board, Image image, String operation) throws Exception {
		Workload workload = new Workload(image, "workload=" + operation + " count=200000", Optional.empty());
		long before = THREADS.getCurrentThreadCpuTime();
		try (Results results = new Simulation(Scenario.of(board, Host.PRESET, List.of(Vm.PRESET),
				workload)).run(Simulation.Observer.PATIENT)) {
			long exits = results.breakdown().values().stream().mapToLong(each -> each.count()).sum();
			return (THREADS.getCurrentThreadCpuTime() - before) / 1e3 / exits;
		}
	}
}
