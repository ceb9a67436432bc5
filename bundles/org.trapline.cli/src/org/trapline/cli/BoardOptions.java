// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.measure.yaml.YamlException;
import org.trapline.measure.yaml.YamlProblem;
import org.trapline.measure.yaml.YamlSetting;
import org.trapline.platform.board.BoardFile;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// The options that say which board a machine is.
final class BoardOptions {
	@Option(names = "--board", paramLabel = "NAME|FILE", description = "The board: virt, ls2080a, seattle, xgene, or a file (see"
			+ " docs/boards.md). Default: virt.")
	private @Nullable String board;

	@Option(names = "--cpus", paramLabel = "N", description = "How many of the board's cores the machine has.")
	private @Nullable Integer cpus;

	@Option(names = "--cpu", paramLabel = "MODEL", description = "What the cores are: cortex-a57, cortex-a72 or armv8.2-vhe.")
	private @Nullable String cpu;

	@Option(names = "--memory", paramLabel = "SIZE", description = "How much memory it has, for instance 2G.")
	private @Nullable String memory;

	@Option(names = "--gic", paramLabel = "2|3", description = "The version of its interrupt controller.")
	private @Nullable Integer gic;

	@Option(names = "--set", paramLabel = "KEY=VALUE", description = "Another value for a key of the board, for instance"
			+ " clusters.l2.size=512K. May be repeated.")
	private List<String> settings = List.of();

	/// Whether any of them is given.
	boolean given() {
		return board != null || cpus != null || cpu != null || memory != null || gic != null || !settings.isEmpty();
	}

	/// The board.
	///
	/// @throws ParameterException if an option is not right
	BoardFile read(CommandLine line) throws IOException {
		List<YamlSetting> all = new ArrayList<>();
		for (String setting : settings)
			all.add(YamlSetting.parse(setting).orElseThrow(() -> new ParameterException(line, "--set " + setting
					+ ": expected KEY=VALUE, such as clusters.l2.size=512K")));
		add(all, "cpus", cpus);
		add(all, "clusters.core.model", cpu);
		add(all, "memory.size", memory);
		add(all, "gic.version", gic);
		try {
			return BoardFile.read(board != null ? board : "virt", all);
		} catch (YamlException e) {
			throw explained(e);
		}
	}

	/// All that is wrong with a board's file, as the command line says it.
	static IOException explained(YamlException e) {
		return new IOException(String.join(System.lineSeparator() + "trapline: ",
				e.problems().stream().map(YamlProblem::message).toList()), e);
	}

	private static void add(List<YamlSetting> settings, String key, @Nullable Object value) {
		if (value != null)
			settings.add(new YamlSetting(key, value.toString()));
	}
}
