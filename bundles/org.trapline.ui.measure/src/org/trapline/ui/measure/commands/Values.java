// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.commands;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.core.commands.IParameterValues;
import org.trapline.analysis.GroupBy;
import org.trapline.ui.measure.pages.ExitChart;
import org.trapline.ui.measure.pages.PageKind;
import org.trapline.ui.measure.timeline.TimelineAction;

/// The values that commands' parameters may have, under the names that Quick Access lists.
abstract class Values<E extends Enum<E>> implements IParameterValues {
	private final E[] values;
	private final Function<E, String> name;

	Values(E[] values, Function<E, String> name) {
		this.values = values;
		this.name = name;
	}

	@Override
	public Map<String, String> getParameterValues() {
		Map<String, String> byName = new LinkedHashMap<>();
		Arrays.stream(values).forEach(value -> byName.put(name.apply(value), value.name()));
		return byName;
	}

	static String words(Enum<?> value) {
		return value.name().charAt(0) + value.name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	/// Pages of the run editor.
	public static final class PageValues extends Values<PageKind> {
		public PageValues() {
			super(PageKind.values(), PageKind::title);
		}
	}

	/// Groupings of exits.
	public static final class GroupValues extends Values<GroupBy> {
		public GroupValues() {
			super(GroupBy.values(), GroupBy::title);
		}
	}

	/// Charts of exits.
	public static final class ChartValues extends Values<ExitChart> {
		public ChartValues() {
			super(ExitChart.values(), Values::words);
		}
	}

	/// What can be done to a timeline.
	public static final class TimelineValues extends Values<TimelineAction> {
		public TimelineValues() {
			super(TimelineAction.values(), Values::words);
		}
	}
}
