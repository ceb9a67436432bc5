// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.util.List;
import org.HdrHistogram.HistogramIterationValue;
import org.trapline.analysis.Filter;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.RunAnalysis;
import org.trapline.chart.LatencyCurve;
import org.trapline.measure.ExitTrace;
import org.trapline.report.CsvReport;
import org.trapline.report.ExitsExport;
import org.trapline.ui.export.ExportFormat;
import org.trapline.ui.measure.run.RunSession;

/// The files that hold the figures of a page: those that the command line writes, too.
public final class FigureFiles {
	private static final String CSV = "csv";

	private FigureFiles() {
	}

	/// A row for every exit that passes a filter.
	public static ExportFormat exits(RunSession session, ExitTrace trace, Filter filter) {
		return new ExportFormat("Exits, one a row, comma-separated", CSV, (file, progress) -> {
			try (OutputStream out = Files.newOutputStream(file)) {
				session.read(progress, p -> ExitsExport.write(trace, filter, out, p));
			}
		});
	}

	/// The figures of a run: its breakdown, or what it has instead of exits.
	static ExportFormat report(RunAnalysis analysis, GroupBy by) {
		return new ExportFormat("Figures, comma-separated", CSV, (file, _) -> {
			try (Writer out = Files.newBufferedWriter(file)) {
				CsvReport.write(analysis, new CsvReport.Parameters(by), out);
			}
		});
	}

	/// How often each handling time was seen.
	static ExportFormat distribution(List<LatencyCurve> curves) {
		return new ExportFormat("Distribution, comma-separated", CSV, (file, _) -> {
			try (BufferedWriter out = Files.newBufferedWriter(file)) {
				out.write("exits,handling_ns,count,share_not_longer\r\n");
				for (LatencyCurve curve : curves)
					curve(curve, out);
			}
		});
	}

	private static void curve(LatencyCurve curve, Writer out) throws IOException {
		for (HistogramIterationValue value : curve.histogram().recordedValues())
			out.write('"' + curve.key().replace("\"", "\"\"") + "\"," + value.getValueIteratedTo() + ','
					+ value.getCountAtValueIteratedTo() + ',' + value.getPercentile() / 100 + "\r\n");
	}
}
