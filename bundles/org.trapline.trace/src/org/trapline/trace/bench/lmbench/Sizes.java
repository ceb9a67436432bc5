// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.lmbench;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.trace.text.LocaleNumbers;
import org.trapline.trace.text.LocaleNumbers.DecimalMark;
import org.trapline.trace.text.WrittenNumber;

/// Sizes in bytes from what lmbench prints of them: millions of bytes or MiB, rounded.
final class Sizes {
	/// 16 TiB: no benchmark goes round in more.
	static final long MOST = 1L << 44;

	private static final double MILLION = 1e6;
	private static final int MEBIBYTE = 1 << 20;
	/// A multiple of this within the rounding is the size meant: the chance that there is one by accident is small.
	private static final long STEP = 1 << 18;
	/// Sizes of lat_mem_rd are multiples of this.
	static final int SECTOR = 512;
	/// A number halfway between two that can be printed is off by just half a step, or a little more in binary.
	private static final double SLACK = 1.0001;
	private static final Pattern WRITTEN = Pattern.compile("(\\d{1,12})([kKmM]?)");

	private Sizes() {
	}

	/// A size as a user gives it to lmbench, {@code 64k} or {@code 8m} (bytes() in lib_timing.c).
	static OptionalLong given(String text) {
		Matcher matcher = WRITTEN.matcher(text);
		if (!matcher.matches())
			return OptionalLong.empty();
		int shift = switch (matcher.group(2)) {
		case "" -> 0;
		case "k", "K" -> 10;
		default -> 20;
		};
		long size = Long.parseLong(matcher.group(1)) << shift;
		return size > 0 && size <= MOST ? OptionalLong.of(size) : OptionalLong.empty();
	}

	/// A size from its MiB to five decimals, as lat_mem_rd prints it: 0.00049 is 512, as are all sizes of its sequence
	/// multiples of 512 (step() in lat_mem_rd.c).
	static Optional<Long> ofMebibytes(String text) {
		return number(text).map(n -> {
			double bytes = n.value() * MEBIBYTE;
			long sectors = Math.round(bytes / SECTOR) * SECTOR;
			return Math.abs(sectors - bytes) <= n.step() / 2 * MEBIBYTE * SLACK ? sectors : Math.round(bytes);
		}).filter(Sizes::sensible);
	}

	/// A size from its millions of bytes, as bw_mem prints it: six decimals below one million, which is exact, and two
	/// above, where the roundest binary number that prints the same is taken: 8.39 is 8 MiB.
	static Optional<Long> ofMillions(String text) {
		return number(text).map(n -> {
			double bytes = n.value() * MILLION;
			double off = n.step() / 2 * MILLION * SLACK;
			for (long step = Long.highestOneBit(Math.max(1, (long) bytes)); step >= STEP; step /= 2) {
				long near = Math.round(bytes / step) * step;
				if (Math.abs(near - bytes) <= off)
					return near;
			}
			return Math.round(bytes);
		}).filter(Sizes::sensible);
	}

	/// Whether lmbench prints a size as these millions of bytes.
	static boolean printedAs(long bytes, String millions) {
		return number(millions).filter(n -> Math.abs(n.value() * MILLION - bytes) <= n.step() / 2 * MILLION * SLACK)
				.isPresent();
	}

	private static boolean sensible(long size) {
		return size > 0 && size <= MOST;
	}

	private static Optional<WrittenNumber> number(String text) {
		return LocaleNumbers.parse(text, DecimalMark.POINT).filter(n -> n.value() > 0 && n.value() < MOST);
	}
}
