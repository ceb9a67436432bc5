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
import org.trapline.measure.yaml.YamlException;
import org.trapline.measure.yaml.YamlMap;
import org.trapline.measure.yaml.YamlProblem;
import org.trapline.measure.yaml.YamlSetting;
import org.trapline.measure.yaml.YamlValue;
import org.trapline.platform.board.BoardFile;

/// Reads what is run, from the keys that say it.
final class SetupReader {
	private static final String BOARD = "board.";
	private static final String SEED = "seed";
	private static final Pattern PARAMETER = Pattern.compile("\\$\\{([^}]*)}");
	private static final Pattern CYCLES = Pattern.compile("(\\d{1,15})\\s*([kMG]?)");
	private static final String PREFIXES = "kMG";
	private static final long MOST_CYCLES = 1L << 50;
	private static final long DEFAULT_CYCLES = 100_000_000_000L;

	private final Path file;
	private final YamlMap root;
	private final List<YamlSetting> ofBoard;
	private final long seed;
	private final List<YamlProblem> problems = new ArrayList<>();

	/// @param ofBoard settings whose keys are the board's
	SetupReader(Path file, YamlMap root, List<YamlSetting> ofBoard, long seed) {
		this.file = file;
		this.root = root;
		this.ofBoard = ofBoard;
		this.seed = seed;
	}

	/// Whether a setting is one of the board's file.
	static boolean ofBoard(YamlSetting setting) {
		return setting.path().startsWith(BOARD);
	}

	/// What is wrong in other files.
	List<YamlProblem> problems() {
		return List.copyOf(problems);
	}

	/// What is run; empty if that cannot be told, which is a problem of the file.
	Optional<PointSetup> read() {
		Optional<BoardFile> board = root.required("board").flatMap(YamlValue::text).flatMap(this::board);
		Side side = root.choice("side", Map.of(Side.NATIVE.word(), Side.NATIVE, Side.GUEST.word(), Side.GUEST))
				.orElse(Side.GUEST);
		boolean timed = root.choice("mode", Map.of("timing", true, "functional", false)).orElse(true);
		Map<String, String> parameters = parameters();
		Optional<Workload> workload = root.required("workload").flatMap(YamlValue::map)
				.flatMap(map -> workload(map, parameters));
		return board.flatMap(b -> workload.map(w -> new PointSetup(b, side, timed, w)));
	}

	private Optional<BoardFile> board(String name) {
		List<YamlSetting> settings = ofBoard.stream()
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
		Optional<Path> image = map.required("image").flatMap(this::existing);
		Optional<Path> initrd = map.value("initrd").flatMap(this::existing);
		Optional<Path> checkpoint = map.value("checkpoint").flatMap(this::existing);
		String arguments = map.value("arguments").map(value -> filled(value, parameters)).orElse("");
		String until = map.text("until").orElse("");
		long cycles = map.value("cycles").map(SetupReader::cycles).orElse(DEFAULT_CYCLES);
		boolean runsOn = map.flag("runs-on").orElse(false);
		if (runsOn && map.value("cycles").isEmpty())
			map.problem("runs-on", "true without cycles", "cycles, up to which it is measured");
		return image.map(file -> new Workload(file, initrd, arguments, checkpoint, until, cycles, runsOn));
	}

	private Optional<Path> existing(YamlValue value) {
		Optional<Path> path = value.text().map(file::resolveSibling);
		return path.isEmpty() || Files.isRegularFile(path.get()) ? path.map(p -> p.toAbsolutePath().normalize())
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
