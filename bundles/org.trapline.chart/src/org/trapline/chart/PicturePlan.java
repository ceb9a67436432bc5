// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

/// A picture that could be made of a run or of a comparison.
///
/// @param id stays the same when the run is opened again, for instance {@code memory lat_mem_rd}
/// @param section where it belongs
/// @param title what it shows
/// @param height pixels that suit what is in it, for a width of about 900
/// @param principal whether a report shows it; others show the same in another way
/// @param maker makes it
public record PicturePlan(String id, Section section, String title, int height, boolean principal, Maker maker) {

	/// A principal picture.
	PicturePlan(String id, Section section, String title, int height, Maker maker) {
		this(id, section, title, height, true, maker);
	}

	/// What a picture is about; in the order in which they are shown.
	public enum Section {
		SUMMARY("Summary"), EXITS("Exits"), LATENCY("Latency"), CONTEXT_SWITCH("Context-switch latency"),
		MEMORY_LOAD("Memory-load latency"), BANDWIDTH("Bandwidth"), SCORES("Scores");

		private final String title;

		Section(String title) {
			this.title = title;
		}

		public String title() {
			return title;
		}
	}

	/// Makes a picture.
	@FunctionalInterface
	public interface Maker {
		Picture picture(ChartView view, ChartTheme theme);
	}

	public Picture picture(ChartView view, ChartTheme theme) {
		return maker.picture(view, theme);
	}
}
