// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.whatif;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trapline.measure.text.Quantities;

/// Writes the experiment that a recording was recognised as, with the reasons as comments.
public final class WhatIfFile {
	/// What the recording's point is called.
	public static final String AS_RECORDED = "as-recorded";
	private static final String AXIS = "change";
	private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9./][A-Za-z0-9._/ +-]*(?<! )");
	private static final int MOST_ROWS = 4;
	private static final double MATTERS = 0.02;
	private static final int SHORTER = 5;
	private static final long LEAST_MICROS = 100_000;
	private static final int WRAP = 110;

	private final WhatIf found;
	private final List<Change> changes;
	private final Path file;
	private final Path image;
	private final StringBuilder text = new StringBuilder();

	private WhatIfFile(WhatIf found, List<Change> changes, Path file, Path image) {
		this.found = found;
		this.changes = changes;
		this.file = file;
		this.image = image;
	}

	/// The text.
	///
	/// @param changes that are varied
	/// @param file where it will be: what paths are relative to
	/// @param image of the bundled workloads
	public static String text(WhatIf found, List<Change> changes, Path file, Path image) {
		return new WhatIfFile(found, changes, file, image).text();
	}

	private String text() {
		WhatIf.Proposal proposal = found.proposal();
		String name = String.valueOf(found.recording().getFileName());
		comment("What if? Proposed from " + name + " by trapline whatif; every line can be changed.");
		line("trapline: experiment/1");
		line("name: " + quoted("What if: " + name));
		line("question: What would change the time that this guest spends in the hypervisor?");
		choice("board");
		choice("clock");
		choice("interrupt controller");
		line("board: " + proposal.board());
		line("set: " + flow(proposal.settings()));
		choice("hypervisor");
		choice("distributor");
		choice("tick of the host");
		choice("costs");
		line("host: " + flow(host()));
		choice("VMs");
		choice("vCPUs");
		if (proposal.pages())
			comment("memory is mapped page by page: each fault of the recording maps one");
		line("vms: [" + flow(vm()) + ']');
		workload();
		measures();
		vary();
		line("compare:");
		line("  base: " + AS_RECORDED);
		line("  board: " + quoted(relative(found.recording())));
		line("short:");
		line("  set: {parameters.duration: " + Math.max(LEAST_MICROS, proposal.durationMicros() / SHORTER) + '}');
		return text.toString();
	}

	private Map<String, String> host() {
		Map<String, String> host = new LinkedHashMap<>();
		host.put("mode", found.proposal().mode());
		host.put("costs", found.proposal().costs());
		if (found.proposal().vgic().equals("lists"))
			host.put("vgic", "lists");
		host.put("tick", Integer.toString(found.proposal().tick()));
		return host;
	}

	private Map<String, String> vm() {
		Map<String, String> vm = new LinkedHashMap<>();
		vm.put("vcpus", Integer.toString(found.proposal().vcpus()));
		if (found.proposal().vms() > 1)
			vm.put("count", Integer.toString(found.proposal().vms()));
		vm.put("memory", "64M");
		if (found.proposal().pages())
			vm.put("stage2", "{block: 4K}");
		return vm;
	}

	private void workload() {
		choice("idle time");
		comment("the workload calculates, and on each vCPU does what exits as often as in the recording:");
		for (Part part : found.parts())
			comment("  " + part.kind().words() + ", " + Quantities.number(part.perSecond()) + " a second, "
					+ Quantities.percent(part.share()) + " of the exits' time: " + (part.imitated() ? part.by() : "NOT IMITATED")
					+ (part.why().isEmpty() ? "" : " (" + part.why() + ')'));
		Set<String> arguments = new LinkedHashSet<>(found.proposal().rates().keySet());
		changes.forEach(change -> change.settings().keySet().stream().filter(key -> key.startsWith("parameters."))
				.forEach(key -> arguments.add(key.substring(key.indexOf('.') + 1))));
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("duration", Long.toString(found.proposal().durationMicros()));
		for (String argument : arguments)
			parameters.put(argument, Long.toString(found.proposal().rates().getOrDefault(argument, 0L)));
		line("workload:");
		line("  image: " + quoted(relative(image)));
		line("  arguments: " + quoted("workload=mix " + parameters.keySet().stream().map(name -> name + "=${" + name + '}')
				.collect(Collectors.joining(" "))));
		line("  cycles: 100G");
		line("parameters: " + flow(parameters));
	}

	private void measures() {
		String vcpu = found.proposal().one() ? ", vcpu: 0" : "";
		Map<String, Double> rows = new LinkedHashMap<>();
		for (Part part : found.parts())
			if (part.imitated())
				rows.merge(part.kind().row(), part.share(), Double::sum);
		List<String> names = rows.entrySet().stream().filter(row -> row.getValue() >= MATTERS)
				.sorted(Map.Entry.<String, Double>comparingByValue().reversed()).limit(MOST_ROWS).map(Map.Entry::getKey).toList();
		comment("work: what the guest gets done, in loops of its calculation; guest: its own part of the time");
		line("measure:");
		line("  - {name: work, score: mix}");
		line("  - {name: guest, exits: TIMEINGUEST" + vcpu + ", figure: share}");
		line("  - {name: exits, exits: all" + vcpu + ", figure: share}");
		for (String row : names) {
			line("  - {name: " + row + ", exits: " + row + vcpu + ", figure: rate}");
			line("  - {name: " + row + "-mean, exits: " + row + vcpu + ", figure: mean}");
		}
	}

	private void vary() {
		line("vary:");
		line("  - name: " + AXIS);
		line("    variants:");
		line("      " + AS_RECORDED + ": {}");
		for (Change change : changes) {
			comment("      ", change.title() + (change.share() > 0 ? "; could touch " + Quantities.percent(change.share())
					+ " of the exits' time" : "") + ": " + change.why());
			line("      " + change.label() + ": " + flow(change.settings()));
		}
	}

	private void choice(String what) {
		for (Choice choice : found.choices())
			if (choice.what().equals(what))
				comment(choice.what() + ": " + choice.value() + " (" + choice.sure().word() + ": " + choice.why() + ')');
	}

	private void comment(String words) {
		comment("", words);
	}

	private void comment(String indent, String words) {
		StringBuilder line = new StringBuilder(indent).append('#');
		int indented = words.length() - words.stripLeading().length();
		line.append(" ".repeat(indented));
		for (String word : words.strip().split("\\s+")) {
			if (line.length() + word.length() > WRAP) {
				line(line.toString());
				line.setLength(0);
				line.append(indent).append("#  ").append(" ".repeat(indented));
			}
			line.append(' ').append(word);
		}
		line(line.toString());
	}

	private void line(String line) {
		text.append(line.replaceAll("[\\p{Cc}]", " ")).append('\n');
	}

	private static String flow(Map<String, String> map) {
		return map.entrySet().stream().map(entry -> entry.getKey() + ": " + quoted(entry.getValue()))
				.collect(Collectors.joining(", ", "{", "}"));
	}

	private static String quoted(String value) {
		return value.startsWith("{") || PLAIN.matcher(value).matches() ? value
				: '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

	/// A path as the file says it: relative where both can move together.
	private String relative(Path to) {
		Path target = to.toAbsolutePath().normalize();
		Path folder = file.toAbsolutePath().normalize().getParent();
		boolean together = folder != null && folder.getNameCount() > 0 && target.getNameCount() > 0
				&& folder.getName(0).equals(target.getName(0));
		return together && folder != null ? folder.relativize(target).toString() : target.toString();
	}

	/// A name for the experiment's file.
	public static String name(Path recording) {
		return String.valueOf(recording.getFileName()).toLowerCase(Locale.ROOT).replaceFirst("(\\.perf)?\\.[a-z0-9]+(\\.xz|\\.gz|\\.zst)?$", "")
				.replaceAll("[^a-z0-9.-]+", "-") + "-whatif.experiment.yaml";
	}
}
