// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// One encoding of the table.
///
/// @param index its number, from 0, in the table's order
/// @param name unique; the mnemonic, and what tells it from others of the same
/// @param bits fixed bits and fields
/// @param opClass what the timing model takes it as
/// @param feature the extension it needs, as the table writes it: {@code LSE}, {@code FP16@ftype=3} where it is needed for
///        some values of a field only; {@code -} for none
/// @param section title of its section in the Arm Architecture Reference Manual, whose numbers change between issues
/// @param conditions under which it is allocated, as the table writes them
/// @param syntax its assembly, see {@link org.trapline.a64.Disassembler}
public record Row(int index, String name, Bits bits, String opClass, String feature, String section,
		List<Condition> conditions, String syntax) {

	private static final Set<String> POLLING = Set.of("BRANCH_REG", "EXCEPTION", "EXCEPTION_RETURN", "SYSTEM", "HINT");
	private static final Pattern VECTOR = Pattern.compile("[FV].*|CRYPTO_.*|.*_(VECTOR|STRUCTURE)");

	public Row {
		conditions = List.copyOf(conditions);
	}

	/// Whether a word is this encoding, whatever extensions there are.
	public boolean matches(int word) {
		return bits.match(word) && conditions.stream().allMatch(c -> c.holds().test(word));
	}

	/// The extension that a word of this encoding needs: {@code LSE}; empty if none.
	public Optional<String> requires(int word) {
		int at = feature.indexOf('@');
		if (at < 0)
			return feature.equals("-") ? Optional.empty() : Optional.of(feature);
		return Condition.parse(feature.substring(at + 1), bits).holds().test(word)
				? Optional.of(feature.substring(0, at)) : Optional.empty();
	}

	/// Whether it reads or writes SIMD and floating-point registers.
	public boolean vector() {
		return VECTOR.matcher(opClass).matches();
	}

	/// Whether what executes after it may not be what stands after it: branches, and what raises or returns from exceptions.
	public boolean branches() {
		return opClass.startsWith("BRANCH") || opClass.startsWith("EXCEPTION");
	}

	/// Whether a poll for interrupts and budgets follows it whatever it does; after other branches one does when they are taken
	/// to their own or a lower address.
	public boolean polls() {
		return POLLING.contains(opClass);
	}

	/// The mnemonic, as far as it does not depend on fields.
	public String mnemonic() {
		int end = 0;
		while (end < syntax.length() && syntax.charAt(end) != ' ' && syntax.charAt(end) != '<')
			end++;
		return syntax.substring(0, end);
	}
}
