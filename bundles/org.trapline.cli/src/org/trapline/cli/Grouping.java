// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.util.Arrays;
import java.util.Locale;
import org.trapline.analysis.GroupBy;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads what a breakdown's rows are to stand for: the names of {@link GroupBy}, and {@code sub} for the sub-reason.
final class Grouping implements ITypeConverter<GroupBy> {
	@Override
	public GroupBy convert(String text) {
		String name = text.strip().toUpperCase(Locale.ROOT);
		if (name.equals("SUB"))
			return GroupBy.CAUSE;
		return Arrays.stream(GroupBy.values()).filter(g -> g.name().equals(name)).findFirst()
				.orElseThrow(() -> new TypeConversionException("'" + text
						+ "' is no grouping: expected reason, sub, vcpu, vm, cpu, pc or address"));
	}
}
