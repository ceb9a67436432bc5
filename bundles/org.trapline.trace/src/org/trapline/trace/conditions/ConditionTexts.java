// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.conditions;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.trapline.measure.Condition;
import org.trapline.measure.Conditions;
import org.trapline.measure.Progress;
import org.trapline.trace.Recording;
import org.trapline.trace.text.TextHead;
import org.trapline.trace.text.TextLines;

/// Reads conditions from texts: a file beside the recordings, or what a recording itself begins with.
public final class ConditionTexts {
	/// How much of a file is read, in bytes: a boot's kernel log fits in.
	private static final int MOST_BYTES = 1 << 20;
	private static final int LONGEST_LINE = 20_000;
	/// Files that people write about recordings: what they quote need not be true of these.
	private static final Pattern PROSE = Pattern.compile(".*\\.(?:md|rst|adoc|html?|pdf|docx?|odt)");
	private static final List<SystemText> TEXTS = List.of(new UnameText(), new CpuinfoText(), new LscpuText(),
			new LscpuJson(), new FrequencyText(), new KernelLog(), new KernelOptions(), new MemoryText(),
			new InterruptsText(), new VmmText(), new AffinityText());

	private ConditionTexts() {
	}

	/// What a file tells.
	///
	/// @return {@link Conditions#UNKNOWN} if it tells nothing
	public static Conditions of(Path file, PrintedOn system) throws IOException {
		String name = String.valueOf(file.getFileName());
		if (!Files.isRegularFile(file) || PROSE.matcher(name.toLowerCase(Locale.ROOT)).matches())
			return Conditions.UNKNOWN;
		byte[] content;
		try (InputStream in = Files.newInputStream(file)) {
			content = in.readNBytes(MOST_BYTES);
		}
		List<String> lines = new ArrayList<>();
		try (TextLines text = new TextLines(new ByteArrayInputStream(content), 0, Progress.none())) {
			while (text.next())
				lines.add(text.line().length() > LONGEST_LINE ? "" : text.line());
		}
		// a copy of a device tree's property ends with a NUL
		boolean binary = lines.stream().limit(100)
				.anyMatch(line -> line.indexOf('\0') >= 0 && line.indexOf('\0') < line.length() - 1);
		return binary ? Conditions.UNKNOWN : of(name, lines, system);
	}

	/// What the begin of a recording tells that is a text: a log often shows how the VM was started.
	public static Conditions of(Recording recording, PrintedOn system) throws IOException {
		return recording.directory() ? Conditions.UNKNOWN
				: of(recording.label(), TextHead.of(recording).lines(), system);
	}

	/// What a text tells.
	///
	/// @param name of the file that it is from
	static Conditions of(String name, List<String> lines, PrintedOn system) {
		List<String> plain = lines.stream().map(String::stripTrailing).toList();
		List<Findings> found = new ArrayList<>();
		boolean guest = system == PrintedOn.GUEST;
		boolean said = false;
		for (SystemText text : TEXTS) {
			Findings findings = new Findings();
			text.read(name.toLowerCase(Locale.ROOT), plain, findings);
			found.add(findings);
			if (findings.isVirtual() && system == PrintedOn.UNKNOWN)
				findings.setup(Condition.SIDE, "guest");
			said |= findings.conditions("", guest).value(Condition.SIDE).equals("guest");
		}
		Conditions conditions = Conditions.UNKNOWN;
		for (int i = 0; i < found.size(); i++)
			conditions = conditions.orElse(found.get(i).conditions(TEXTS.get(i).what() + " in " + name, guest || said));
		return conditions;
	}
}
