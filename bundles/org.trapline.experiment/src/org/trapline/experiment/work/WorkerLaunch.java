// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.work;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trapline.a64.core.Core;
import org.trapline.analysis.RunFacts;
import org.trapline.kvm.cost.CostSet;
import org.trapline.measure.Run;
import org.trapline.platform.board.Board;
import org.trapline.trace.Importers;

/// How a worker process is started.
///
/// @param prefix what stands before the command, such as a limit of its resources
/// @param java the program
/// @param classPath of Trapline's bundles and what they need
/// @param cache ahead-of-time cache of that class path
public record WorkerLaunch(List<String> prefix, String java, String classPath, Optional<Path> cache) {
	/// Classes of ours that a worker needs, one of each bundle.
	private static final List<Class<?>> OWN = List.of(Worker.class, Core.class, Run.class, Board.class, CostSet.class, Importers.class,
			RunFacts.class);
	/// Classes of what these use, one of each bundle; each is seen by the loader of one of ours that uses it.
	private static final List<String> NEEDED = List.of("org.snakeyaml.engine.v2.api.LoadSettings", "org.HdrHistogram.Histogram",
			"com.fasterxml.jackson.core.JsonFactory", "com.github.luben.zstd.Zstd", "org.tukaani.xz.XZ",
			"org.apache.commons.csv.CSVFormat");

	private static final long MOST_YOUNG_MIB = 64;
	/// When C2 compiles what C1 has compiled, as a multiple of the JVM's own thresholds. Those are for programs with cores to spare
	/// and small methods; a worker has one core, and C2 takes 40 ms for a translated region of guest code, which has to run as long
	/// before that pays.
	private static final int PATIENCE = 20;
	/// C2's thresholds as the JVM has them.
	private static final Map<String, Integer> THRESHOLDS = new TreeMap<>(Map.of("Tier4InvocationThreshold", 5_000,
			"Tier4MinInvocationThreshold", 600, "Tier4CompileThreshold", 15_000, "Tier4BackEdgeThreshold", 40_000));
	private static final String CACHE = "-XX:AOTCache=";

	public WorkerLaunch {
		prefix = List.copyOf(prefix);
	}

	/// As this process runs: the same Java, the same classes; also from within the workbench, where each bundle has a class
	/// loader of its own.
	public static WorkerLaunch usual() {
		String java = ProcessHandle.current().info().command().filter(command -> command.endsWith("java"))
				.orElse(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		Set<String> places = new LinkedHashSet<>();
		OWN.forEach(type -> place(type).ifPresent(places::add));
		for (String name : NEEDED)
			seen(name).flatMap(WorkerLaunch::place).ifPresent(places::add);
		String own = System.getProperty("java.class.path", "");
		boolean plain = own.contains("trapline") && !own.contains("org.eclipse.equinox.launcher");
		return plain ? new WorkerLaunch(List.of(), java, own, ownCache())
				: new WorkerLaunch(List.of(), java, places.stream().collect(Collectors.joining(":")), Optional.empty());
	}

	/// The same behind a prefix.
	WorkerLaunch behind(String... words) {
		return new WorkerLaunch(List.of(words), java, classPath, cache);
	}

	/// The cache that this process was started from.
	private static Optional<Path> ownCache() {
		return ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(argument -> argument.startsWith(CACHE))
				.map(argument -> Path.of(argument.substring(CACHE.length()))).filter(Files::isRegularFile).findFirst();
	}

	/// A class of what ours use, by the first of ours that sees it.
	private static Optional<Class<?>> seen(String name) {
		for (Class<?> own : OWN)
			try {
				return Optional.of(Class.forName(name, false, own.getClassLoader()));
			} catch (ClassNotFoundException _) {
				// another of ours uses it
			}
		return Optional.empty();
	}

	/// Where a class lies: an archive, or a folder.
	private static Optional<String> place(Class<?> type) {
		CodeSource source = type.getProtectionDomain().getCodeSource();
		try {
			return source == null || source.getLocation() == null ? Optional.empty()
					: Optional.of(Path.of(plain(source.getLocation().toURI())).toString());
		} catch (URISyntaxException _) {
			return Optional.empty();
		}
	}

	/// The file behind {@code jar:file:...!/} and {@code reference:file:...}.
	private static URI plain(URI place) {
		String text = place.toString().replaceFirst("^(jar:|reference:)+", "").replaceFirst("!/?$", "");
		return URI.create(text);
	}

	/// The command line.
	///
	/// @param heapBytes for Java objects, the guest's memory among them
	List<String> command(long heapBytes) {
		List<String> command = new ArrayList<>(prefix);
		// the guest's memory comes in arrays of 16 MiB, which would only be copied from one generation to the next
		command.addAll(List.of(java, "-XX:+UseSerialGC", "-Xmx" + (heapBytes >> 20) + "m",
				"-Xmn" + Math.min(MOST_YOUNG_MIB, heapBytes >> 23) + 'm',
				"-XX:PretenureSizeThreshold=4m", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED"));
		THRESHOLDS.forEach((name, value) -> command.add("-XX:" + name + '=' + value * PATIENCE));
		// nothing is compiled by C1 twice, without and with counting, because C2 is busy
		command.add("-XX:Tier3DelayOn=1000");
		// a cache that does not fit is left aside by the JVM, which is not to say so between answers
		cache.ifPresent(file -> command.addAll(List.of(CACHE + file, "-Xlog:disable")));
		command.addAll(List.of("-cp", classPath, Worker.class.getName()));
		return command;
	}
}
