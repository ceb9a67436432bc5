// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import java.nio.file.Path;
import java.util.HexFormat;

/// A file of a stream; one that was rotated has several.
///
/// @param size in bytes, more than 0
/// @param first what the file's first packet says
record StreamPart(TraceMetadata trace, Path file, long size, PacketHead first) {
	/// What the files of one stream have in common: the trace, the type of stream, and the stream's own number, or, of
	/// recorders that give none, the CPU and that the file's name ends in two numbers.
	String stream() {
		byte[] uuid = trace.uuid;
		String of = uuid == null ? trace.folder.toString() : HexFormat.of().formatHex(uuid);
		String name = file.getFileName().toString();
		String number = first.instance() != PacketHead.UNKNOWN ? "instance " + first.instance()
				: name.matches(".*_\\d+_\\d+") && first.cpu() >= 0
						? "CPU " + first.cpu() + ' ' + name.substring(0, name.lastIndexOf('_'))
						: file.toString();
		return of + ' ' + first.streamId() + ' ' + number;
	}
}
