// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Numbers of the command line with a suffix: {@code 64M}.
final class WrittenNumber {
	private WrittenNumber() {
	}

	/// The number that an option has.
	///
	/// @param step what k stands for; M and G are its powers
	/// @throws ParameterException if it is none, or not in the range
	static long of(CommandLine line, String option, String text, long step, long least, long most) {
		return of(line, option, "", text, step, least, most);
	}

	/// The number behind the first word of what an option has.
	///
	/// @param word that it begins with, such as {@code cycles:}
	/// @param step what k stands for; M and G are its powers
	/// @throws ParameterException if it is none, or not in the range
	static long of(CommandLine line, String option, String word, String text, long step, long least, long most) {
		int power = text.isEmpty() ? 0 : "kmg".indexOf(Character.toLowerCase(text.charAt(text.length() - 1))) + 1;
		try {
			long number = Long.parseLong(power > 0 ? text.substring(0, text.length() - 1) : text);
			for (int i = 0; i < power; i++)
				number = Math.multiplyExact(number, step);
			if (number >= least && number <= most)
				return number;
		} catch (NumberFormatException | ArithmeticException _) {
			// said below
		}
		throw new ParameterException(line, option + ' ' + word + text + ": expected a number from " + least + " to " + most
				+ ", with k, M or G or without");
	}

	/// The physical address that an option has: hexadecimal after 0x, or decimal.
	///
	/// @throws ParameterException if it is none
	static long address(CommandLine line, String option, String text) {
		try {
			long address = Long.decode(text);
			if (address >= 0)
				return address;
		} catch (NumberFormatException _) {
			// said below
		}
		throw new ParameterException(line, option + ' ' + text + ": expected an address such as 0x40080000");
	}
}
