// SPDX-License-Identifier: EPL-2.0
/// What is handed on of a run: text for terminals, the LS2080 table, CSV, JSON, and one HTML file with charts.
///
/// Every report takes a [org.trapline.analysis.RunAnalysis] and parameters in a record, and writes the same bytes for
/// the same input. Main entry types: [TextReport], [ExitTimingReport], [CsvReport], [JsonReport], [HtmlReport],
/// [ExitsExport].
@NullMarked
package org.trapline.report;

import org.jspecify.annotations.NullMarked;
