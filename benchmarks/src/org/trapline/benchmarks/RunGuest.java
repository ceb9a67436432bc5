// SPDX-License-Identifier: EPL-2.0
package org.trapline.benchmarks;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.core.Timing;
import org.trapline.a64.linux.Ending;
import org.trapline.a64.linux.Execution;
import org.trapline.a64.linux.file.StreamFile;
import org.trapline.a64.run.Engine;
import org.trapline.a64.run.OpClassTiming;
import org.trapline.a64.run.Stepper;
import org.trapline.a64.translate.Options;

/// Runs a program as {@code trapline exec} does, in one of the ways there are.
///
/// {@code RunGuest WAY PROGRAM ARGUMENT...}: the way is one of stepped, interpreted, translated, counted (translated, with cycles by op
/// class). Prints memory and, last, the number of instructions executed to standard error.
final class RunGuest {
	private static final long MEMORY = 1L << 30;

	private RunGuest() {
	}

	public static void main(String[] arguments) throws IOException {
		String way = arguments[0];
		CoreModel model = CoreModel.of("armv8.2-vhe").orElseThrow();
		Optional<Timing> timing = way.equals("counted") ? Optional.of(OpClassTiming.of(model)) : Optional.empty();
		PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out));
		Execution execution = new Execution(Path.of(arguments[1]), List.of(arguments).subList(1, arguments.length),
				new Execution.Options(model, MEMORY, Long.MAX_VALUE, Path.of(""), false,
						List.of(), 1, false, timing),
				new Execution.Streams(StreamFile.input(new FileInputStream(FileDescriptor.in), false),
						StreamFile.output(out, 1, false), StreamFile.output(System.err, 2, false), System.err));
		Ending ending = execution.run(way(way).apply(execution.core()));
		out.flush();
		memory();
		System.err.println(execution.core().instructions);
		System.exit(ending.status());
	}

	/// Prints what the JVM holds, and the most that it held and that was resident.
	private static void memory() throws IOException {
		System.gc();
		List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans();
		print("heap in use after a collection", pools.stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList());
		print("code cache", pools.stream().filter(pool -> pool.getName().startsWith("Code")).toList());
		print("Metaspace, its class space included", pools.stream().filter(pool -> pool.getName().equals("Metaspace")).toList());
		ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
		System.err.printf("%-36s %7d of %d%n", "classes", classes.getLoadedClassCount(), classes.getTotalLoadedClassCount());
		Files.readAllLines(Path.of("/proc/self/status")).stream().filter(l -> l.startsWith("VmHWM")).forEach(System.err::println);
	}

	private static void print(String what, List<MemoryPoolMXBean> pools) {
		System.err.printf("%-36s %7d KiB, at most %d%n", what,
				pools.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum() >> 10,
				pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 10);
	}

	private static Function<Core, Runnable> way(String name) {
		return switch (name) {
		case "stepped" -> core -> new Stepper(core)::run;
		case "interpreted" -> core -> new Engine(core, Options.interpretOnly())::run;
		case "translated", "counted" -> core -> new Engine(core, Options.usual())::run;
		default -> throw new IllegalArgumentException(name + ": expected stepped, interpreted, translated or counted");
		};
	}
}
