// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trapline.trace.write.RecordingFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// What exits can be exported as.
enum ExportFormat {
	CSV("csv", null), PERF_DATA("perf.data", RecordingFormat.PERF_DATA), TRACE_DAT("trace.dat", RecordingFormat.TRACE_DAT);

	private final String word;
	private final @Nullable RecordingFormat recording;

	/// The words that stand for them on a command line.
	static final class Words implements ITypeConverter<ExportFormat>, Iterable<String> {
		@Override
		public ExportFormat convert(String word) {
			return Arrays.stream(values()).filter(f -> f.word.equals(word)).findFirst().orElseThrow(
					() -> new TypeConversionException('"' + word + "\": expected " + String.join(", ", this)));
		}

		@Override
		public Iterator<String> iterator() {
			return Arrays.stream(values()).map(f -> f.word).iterator();
		}
	}

	ExportFormat(String word, @Nullable RecordingFormat recording) {
		this.word = word;
		this.recording = recording;
	}

	/// The format of a recording; null for rows of text.
	@Nullable RecordingFormat recording() {
		return recording;
	}

	/// What a file of this name is to be.
	static ExportFormat ofName(Path file) {
		String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
		return name.endsWith("perf.data") ? PERF_DATA : name.endsWith(".dat") ? TRACE_DAT : CSV;
	}
}
