// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.trapline.a64.table.Table;

/// Compares what the disassembler prints with what objdump does, line by line as that comes.
final class ObjdumpComparison {
	private static final int ENOUGH = 50;

	private final Disassembler disassembler;
	private final Disassembler.Names names;
	private final List<String> differences = new ArrayList<>();
	private long instructions;

	ObjdumpComparison(Disassembler.Names names) {
		this.names = names;
		disassembler = new Disassembler(Table.load(), names);
	}

	/// Instructions and words of data compared.
	long instructions() {
		return instructions;
	}

	/// The first that are not {@link #explained}.
	List<String> differences() {
		return differences;
	}

	/// Compares what objdump prints when it is called with some arguments.
	void run(List<String> arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("aarch64-linux-gnu-objdump", "-z", "-M",
				names == Disassembler.Names.ALIASES ? "aliases" : "no-aliases"));
		command.addAll(arguments);
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		try (BufferedReader lines = process.inputReader()) {
			for (String line = lines.readLine(); line != null; line = lines.readLine())
				compare(line);
		}
		if (process.waitFor() != 0)
			throw new AssertionError(command + " failed; aarch64-linux-gnu-objdump is in Debian's binutils-aarch64-linux-gnu");
	}

	/// Compares a line {@code address: word <tab> text // comment}; others it leaves out.
	private void compare(String line) {
		int colon = line.indexOf(":\t");
		int tab = line.indexOf('\t', colon + 2);
		if (colon < 0 || tab < 0)
			return;
		long address = Long.parseUnsignedLong(line, line.lastIndexOf(' ', colon) + 1, colon, 16);
		int word = Integer.parseUnsignedInt(line, colon + 2, colon + 10, 16);
		String theirs = text(line.substring(tab + 1));
		String ours = disassembler.text(word, address).orElse("");
		instructions++;
		if (!ours.equals(theirs) && differences.size() < ENOUGH && !same(ours, theirs) && !explained(word, ours, theirs))
			differences.add(String.format("%x: %08x ours: %s, objdump: %s", address, word, ours, theirs).replace('\t', ' '));
	}

	/// Without the comment and the name of the place; empty for a word that is no instruction.
	private static String text(String printed) {
		if (printed.startsWith(".inst") || printed.startsWith(".word"))
			return "";
		int comment = printed.indexOf("//");
		int name = printed.indexOf(" <");
		int end = comment < 0 ? name : name < 0 ? comment : Math.min(comment, name);
		return end < 0 ? printed : printed.substring(0, end).stripTrailing();
	}

	/// Whether they differ only in the 0x of a place at the end, which objdump leaves out where it may have a name.
	private static boolean same(String ours, String theirs) {
		int at = Math.max(theirs.lastIndexOf(' '), theirs.lastIndexOf('\t')) + 1;
		return ours.length() == theirs.length() + 2 && ours.startsWith(theirs.substring(0, at)) && ours.startsWith("0x", at)
				&& ours.endsWith(theirs.substring(at));
	}

	/// Where we differ and know why.
	static boolean explained(int word, String ours, String objdump) {
		return LaterExtensions.scalable(word) || ours.isEmpty() && LaterExtensions.have(objdump)
				// PSTATE.SP and PSTATE.PAN take bit 0 of the immediate (Arm ARM, MSR (immediate)); objdump wants the others 0
				|| ours.matches("msr\\t(spsel|pan), #0x[2-9a-f]") && objdump.startsWith("msr\ts0_0_c4_c")
				// CONSTRAINED UNPREDICTABLE, of which objdump refuses one instruction only
				|| ours.startsWith("ldpsw\t") && objdump.isEmpty()
				// fields of PSTATE and barriers of later extensions
				|| ours.isEmpty() && objdump.matches("msr\\t(uao|allint|ssbs|dit|tco), .*|dsb\\t.*nxs")
				// registers and operations that are younger than binutils 2.40, or that it names for reading only
				|| ours.matches("msr\\ts2_0_c8_c0_3, .*")
				|| objdump.matches("(msr|mrs)\\t.*s[0-3]_[0-7]_c\\d+_c\\d+_[0-7].*") || objdump.startsWith("sys\t")
				// hints of later extensions: they are hints to every processor
				|| ours.matches("hint\\t#0x[0-9a-f]+|dgh") && objdump.matches("clearbhb|hint\\t.*|chkfeat.*|gcsb.*");
	}
}
