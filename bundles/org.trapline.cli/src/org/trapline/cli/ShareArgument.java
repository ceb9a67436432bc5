// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a share as a user types it: {@code 5%}, {@code 2.5 %}, or {@code 0.05}.
final class ShareArgument implements ITypeConverter<Double> {
	private static final Pattern FORM = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)\\s*(%?)");
	private static final double PERCENT = 100;

	@Override
	public Double convert(String text) {
		Matcher m = FORM.matcher(text.strip());
		if (!m.matches())
			throw new TypeConversionException("'" + text + "' is no share: expected for instance 5% or 0.05");
		double number = Double.parseDouble(m.group(1));
		if (m.group(2).isEmpty() && number > 1)
			throw new TypeConversionException("'" + text + "' is more than the whole: expected for instance " + text
					+ "%, or a number up to 1");
		return m.group(2).isEmpty() ? number : number / PERCENT;
	}
}
