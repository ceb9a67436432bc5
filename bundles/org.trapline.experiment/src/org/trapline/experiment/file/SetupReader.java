// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.experiment.file.ExperimentFile.Inputs;
import org.trapline.kvm.Scenario;
import org.trapline.kvm.cost.CostSet;
import org.trapline.kvm.setup.Host;
import org.trapline.kvm.setup.Vm;
import org.trapline.measure.yaml.YamlException;
import org.trapline.measure.yaml.YamlMap;
import org.trapline.measure.yaml.YamlProblem;
import org.trapline.measure.yaml.YamlSetting;
import org.trapline.measure.yaml.YamlValue;
import org.trapline.platform.board.BoardFile;
import org.trapline.platform.board.Keys;
import org.trapline.platform.linux.LinuxCache;
import org.trapline.platform.linux.LinuxFiles;

/// Reads what is run, from the keys that say it.
final class SetupReader {
	private static final String BOARD = "board.";
	private static final String COSTS = "costs.";
	private static final Pattern STEP = Pattern.compile("costs\\.([a-z0-9-]+)");
	private static final String SEED = "seed";
	private static final String WARM = "warm-start";
	private static final Pattern PARAMETER = Pattern.compile("\\$\\{([^}]*)}");
	private static final Pattern CYCLES = Pattern.compile("(\\d{1,15})\\s*([kMG]?)");
	private static final String PREFIXES = "kMG";
	private static final long MOST_CYCLES = 1L << 50;
	private static final long DEFAULT_CYCLES = 100_000_000_000L;

	private final Path file;
	private final YamlMap root;
	private final List<YamlSetting> ofOthers;
	private final long seed;
	private final Inputs inputs;
	private final List<YamlProblem> problems = new ArrayList<>();

	/// @param ofOthers settings whose keys are those of the board's file or the cost set's
	SetupReader(Path file, YamlMap root, List<YamlSetting> ofOthers, long seed, Inputs inputs) {
		this.file = file;
		this.root = root;
		this.ofOthers = ofOthers;
		this.seed = seed;
		this.inputs = inputs;
	}

	/// Whether a setting is one of another file, the board's or the cost set's.
	static boolean ofOthers(YamlSetting setting) {
		return setting.path().startsWith(BOARD) || setting.path().startsWith(COSTS);
	}

	/// What is wrong in other files.
	List<YamlProblem> problems() {
		return List.copyOf(problems);
	}

	/// What is run; empty if that cannot be told, which is a problem of the file.
	Optional<PointSetup> read() {
		Optional<BoardFile> board = root.required("board").flatMap(YamlValue::text).flatMap(this::board);
		Scenario.Side side = root.choice("side", Map.of("native", Scenario.Side.NATIVE, "guest", Scenario.Side.GUEST))
				.orElse(Scenario.Side.GUEST);
		boolean timed = root.choice("mode", Map.of("timing", true, "functional", false)).orElse(true);
		boolean traced = root.choice("exits", Map.of("table", false, "trace", true)).orElse(false);
		Map<String, String> parameters = parameters();
		Optional<Workload> workload = root.required("workload").flatMap(YamlValue::map)
				.flatMap(map -> workload(map, parameters));
		Keys ofHost = new Keys(root.map("host"));
		Host host = Host.read(ofHost);
		Keys ofRoot = new Keys(Optional.of(root));
		List<Vm> vms = ofRoot.list("vms", "virtual machines", Vm::read);
		if (workload.flatMap(Workload::linux).filter(Workload.Linux::warm).isPresent() && vms.stream().map(Vm::seen).distinct()
				.count() > 1)
			root.problem("vms", "VMs that their guests can tell from each other, beginning warm",
					"the same for all, or workload.warm-start: false");
		Map<String, Object> sections = new LinkedHashMap<>();
		sections.put("host", BoardFile.content(ofHost.asked()));
		sections.putAll(BoardFile.content(ofRoot.asked()));
		Optional<CostSet> costs = costs(host);
		return board.flatMap(b -> costs.flatMap(c -> workload.map(w -> new PointSetup(b, host, c, vms, side, timed, traced, w,
				sections))));
	}

	/// The host's cost set, with single costs of other values.
	private Optional<CostSet> costs(Host host) {
		List<YamlSetting> settings = new ArrayList<>();
		for (YamlSetting setting : ofOthers)
			if (setting.path().startsWith(COSTS)) {
				Matcher step = STEP.matcher(setting.path());
				settings.add(new YamlSetting("steps." + setting.path().substring(COSTS.length()), step.matches()
						? "{cycles: " + setting.value() + ", source: the experiment}" : setting.value()));
			}
		String name = host.costSet();
		try {
			return Optional.of(CostSet.read(CostSet.NAMES.contains(name) ? name : file.resolveSibling(name).toString(), settings));
		} catch (YamlException e) {
			for (YamlProblem problem : e.problems())
				problems.add(problem.line() > 0 ? problem : new YamlProblem(problem.file(), 0, problem.key()
						.replaceFirst("^steps\\.", COSTS), problem.found(), problem.expected()));
		} catch (IOException e) {
			root.problem("host", "the cost set " + e.getMessage(), "a file that can be read, or one of: "
					+ String.join(", ", CostSet.NAMES));
		}
		return Optional.empty();
	}

	private Optional<BoardFile> board(String name) {
		List<YamlSetting> settings = ofOthers.stream().filter(setting -> setting.path().startsWith(BOARD))
				.map(setting -> new YamlSetting(setting.path().substring(BOARD.length()), setting.value())).toList();
		try {
			if (BoardFile.NAMES.contains(name))
				return Optional.of(BoardFile.read(name, settings));
			Path path = file.resolveSibling(name);
			if (Files.isRegularFile(path))
				return Optional.of(BoardFile.read(path.toString(), settings));
			root.problem("board", "\"" + name + '"', "a board's file, or one of: " + String.join(", ", BoardFile.NAMES));
		} catch (YamlException e) {
			for (YamlProblem problem : e.problems())
				problems.add(settings.isEmpty() ? problem : new YamlProblem(problem.file(), problem.line(),
						BOARD + problem.key(), problem.found(), problem.expected()));
		} catch (IOException e) {
			root.problem("board", e.getMessage() + "", "a file that can be read");
		}
		return Optional.empty();
	}

	private Map<String, String> parameters() {
		Map<String, String> parameters = new LinkedHashMap<>();
		root.map("parameters").ifPresent(map -> map.keys().forEach(key -> {
			if (key.equals(SEED))
				map.problem(key, "the name " + SEED, "another: this one is the point's own");
			map.text(key).ifPresent(value -> parameters.put(key, value));
		}));
		parameters.put(SEED, Long.toString(seed));
		return parameters;
	}

	private Optional<Workload> workload(YamlMap map, Map<String, String> parameters) {
		boolean linux = map.value("linux").isPresent();
		Optional<Path> image = linux ? Optional.empty() : map.required("image").flatMap(this::existing);
		Optional<Path> initrd = linux ? Optional.empty() : map.value("initrd").flatMap(this::existing);
		String arguments = map.value("arguments").map(value -> filled(value, parameters)).orElse("");
		String until = map.text("until").orElse("");
		long cycles = map.value("cycles").map(SetupReader::cycles).orElse(DEFAULT_CYCLES);
		boolean runsOn = map.flag("runs-on").orElse(false);
		if (runsOn && map.value("cycles").isEmpty())
			map.problem("runs-on", "true without cycles", "cycles, up to which it is measured");
		if (linux)
			return linux(map, arguments, until, cycles, runsOn);
		for (String key : List.of("program", WARM))
			if (map.value(key).isPresent())
				map.problem(key, "the key without linux", "linux, on which the program runs");
		return image.map(file -> new Workload(file, initrd, arguments, until, cycles, runsOn, Optional.empty()));
	}

	private Optional<Workload> linux(YamlMap map, String arguments, String until, long cycles, boolean runsOn) {
		for (String key : List.of("image", "initrd"))
			if (map.value(key).isPresent())
				map.problem(key, "the key beside linux", "one of both: linux has its own");
		Optional<Path> program = map.required("program").flatMap(this::existing);
		boolean warm = map.flag(WARM).orElse(true);
		String where = map.text("linux").orElse(Workload.FETCHED);
		Optional<LinuxFiles> files = Optional.empty();
		String missing = "";
		try {
			files = where.equals(Workload.FETCHED) ? LinuxCache.ofUser().newest()
					: Optional.of(LinuxFiles.read(file.resolveSibling(where)));
			if (files.isEmpty())
				missing = "no Linux was fetched, expected one: trapline fetch linux";
		} catch (IOException e) {
			missing = String.valueOf(e.getMessage());
		}
		Path kernel = files.map(LinuxFiles::kernel).orElse(file.resolveSibling("Image")).toAbsolutePath().normalize();
		Optional<Path> disk = files.map(LinuxFiles::initrd).map(path -> path.toAbsolutePath().normalize());
		String why = missing;
		return program.map(path -> new Workload(kernel, disk, arguments, until, cycles, runsOn,
				Optional.of(new Workload.Linux(path, warm, why))));
	}

	private Optional<Path> existing(YamlValue value) {
		Optional<Path> path = value.text().map(file::resolveSibling);
		return path.isEmpty() || inputs == Inputs.LOOKED_FOR_LATER || Files.isRegularFile(path.get()) ? path.map(p -> p.toAbsolutePath().normalize())
				: value.wrong("\"" + path.get() + "\", which is no file", "a file");
	}

	/// A text with parameters' values in their places.
	private static String filled(YamlValue value, Map<String, String> parameters) {
		Matcher matcher = PARAMETER.matcher(value.text().orElse(""));
		return matcher.replaceAll(found -> {
			String parameter = parameters.get(found.group(1));
			if (parameter == null)
				value.wrong("${" + found.group(1) + '}', "one of the parameters: " + String.join(", ", parameters.keySet()));
			return Matcher.quoteReplacement(parameter == null ? "" : parameter);
		});
	}

	private static long cycles(YamlValue value) {
		OptionalLong cycles = value.text().map(SetupReader::number).orElse(OptionalLong.empty());
		if (cycles.isPresent() && cycles.getAsLong() > 0 && cycles.getAsLong() <= MOST_CYCLES)
			return cycles.getAsLong();
		value.wrong("a number of cycles, such as 2G, from 1 to " + MOST_CYCLES);
		return DEFAULT_CYCLES;
	}

	private static OptionalLong number(String text) {
		Matcher matcher = CYCLES.matcher(text);
		if (!matcher.matches())
			return OptionalLong.empty();
		long number = Long.parseLong(matcher.group(1));
		int power = matcher.group(2).isEmpty() ? 0 : PREFIXES.indexOf(matcher.group(2)) + 1;
		for (int i = 0; i < power; i++)
			number = number > MOST_CYCLES ? number : number * 1000;
		return OptionalLong.of(number);
	}
}
