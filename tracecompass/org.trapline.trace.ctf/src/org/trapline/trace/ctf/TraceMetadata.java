// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.runtime.RecognitionException;
import org.eclipse.tracecompass.ctf.core.CTFException;
import org.eclipse.tracecompass.ctf.core.trace.CTFTrace;
import org.eclipse.tracecompass.ctf.core.trace.ICTFStream;
import org.eclipse.tracecompass.ctf.core.trace.Metadata;
import org.jspecify.annotations.Nullable;
import org.trapline.trace.ImportException;
import org.trapline.trace.Problem;
import org.trapline.trace.commontrace.CtfFolders;
import org.trapline.trace.ctf.FieldCompiler.UnreadableType;

/// What a trace's metadata say, parsed by Trace Compass: its types of streams, its clock, where it was recorded.
final class TraceMetadata {
	private static final Pattern BYTE_ORDER = Pattern.compile("\\bbyte_order\\s*=\\s*([^;\\s]*)");
	private static final List<String> BYTE_ORDERS = List.of("le", "be", "network", "native");

	final Path folder;
	final FieldType packetHeader;
	/// Slots of the packet header's fields; NONE where it has none of the name.
	final int magicSlot;
	final int uuidSlot;
	final int streamIdSlot;
	final int instanceSlot;
	/// How many slots a packet and its events need.
	final int slots;
	/// The 16 bytes of the trace's UUID; null if it has none.
	final byte @Nullable [] uuid;
	/// What the metadata's env block says.
	final Map<String, String> environment;

	private final Map<Long, StreamClass> streams = new LinkedHashMap<>();

	/// Reads the metadata of a trace.
	///
	/// @throws ImportException if there are none, or none that describe a CTF 1.8 trace that can be read
	static TraceMetadata read(Path folder) throws ImportException, IOException {
		MetadataText text = MetadataText.read(folder);
		Path file = folder.resolve(CtfFolders.METADATA);
		checkByteOrders(file, text);
		Metadata metadata = new Metadata();
		try {
			metadata.parseText(text.text());
			return new TraceMetadata(folder, metadata.getTrace());
		} catch (CTFException e) {
			throw unparsed(file, text, e);
		} catch (UnreadableType e) {
			throw new ImportException(Problem.inFile(file, String.valueOf(e.getMessage()),
					"fields that CTF 1.8 knows, each after those that it depends on"), e);
		} catch (RuntimeException | StackOverflowError | LinkageError e) {
			// what Trace Compass's parser does not expect ends in any of these
			throw unparsed(file, text, e);
		}
	}

	private TraceMetadata(Path folder, CTFTrace trace) throws ImportException, UnreadableType {
		this.folder = folder;
		Path file = folder.resolve(CtfFolders.METADATA);
		if (!trace.byteOrderIsSet())
			throw new ImportException(Problem.inFile(file, "no byte order", "\"byte_order = le;\" or \"be\" in the trace block"));
		if (trace.majorIsSet() && trace.getMajor() != 1)
			throw new ImportException(Problem.inFile(file, "version " + trace.getMajor(), "version 1.8"));
		FieldCompiler compiler = new FieldCompiler();
		List<Field> fields = new ArrayList<>();
		packetHeader = compiler.structure(trace.getPacketHeader(), "trace.packet.header", fields);
		magicSlot = slot(fields, "magic", Field.Kind.NUMBER);
		uuidSlot = slot(fields, "uuid", Field.Kind.BYTES);
		streamIdSlot = slot(fields, "stream_id", Field.Kind.NUMBER);
		instanceSlot = slot(fields, "stream_instance_id", Field.Kind.NUMBER);
		uuid = trace.uuidIsSet() ? bytes(trace.getUUID()) : null;
		environment = environment(trace);
		for (ICTFStream stream : trace.getStreams())
			streams.put(stream.isIdSet() ? stream.getId() : 0L, new StreamClass(trace, stream, compiler));
		slots = streams.values().stream().mapToInt(s -> s.slots).max().orElse(0);
		if (streams.isEmpty())
			throw new ImportException(Problem.inFile(file, "no stream block", "at least one, with its events"));
	}

	/// The type of streams with an id; empty if the metadata have none.
	Optional<StreamClass> stream(long id) {
		if (streamIdSlot == FieldType.NONE && streams.size() == 1)
			return Optional.of(streams.values().iterator().next());
		return Optional.ofNullable(streams.get(id));
	}

	/// The types of streams, in the order of the metadata.
	List<StreamClass> streams() {
		return List.copyOf(streams.values());
	}

	/// The ids of the types of streams, for messages.
	String ids() {
		return String.join(", ", streams.keySet().stream().map(String::valueOf).toList());
	}

	/// What the env block has under the first of these keys that it has; empty for none.
	String environment(String... keys) {
		for (String key : keys)
			if (environment.containsKey(key))
				return environment.getOrDefault(key, "");
		return "";
	}

	private static int slot(List<Field> fields, String name, Field.Kind kind) {
		return fields.stream().filter(f -> f.name().equals(name) && f.kind() == kind).findFirst().map(Field::slot)
				.orElse(FieldType.NONE);
	}

	private static Map<String, String> environment(CTFTrace trace) {
		Map<String, String> plain = new LinkedHashMap<>();
		trace.getEnvironment().forEach((key, value) -> plain.put(key, value.replaceAll("^\"|\"$", "")));
		return plain;
	}

	private static byte[] bytes(UUID uuid) {
		return ByteBuffer.allocate(16).putLong(uuid.getMostSignificantBits())
				.putLong(uuid.getLeastSignificantBits()).array();
	}

	/// Trace Compass's parser says of an unknown byte order neither what it is nor where.
	private static void checkByteOrders(Path file, MetadataText text) throws ImportException {
		for (Matcher order = BYTE_ORDER.matcher(text.text()); order.find();)
			if (!BYTE_ORDERS.contains(order.group(1)))
				throw text.problem(file, text.text().substring(0, order.start()).lines().count(),
						"the byte order \"" + order.group(1) + '"', String.join(", ", BYTE_ORDERS), null);
	}

	private static ImportException unparsed(Path file, MetadataText text, Throwable failure) {
		String said = failure.toString();
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof RecognitionException e && e.line > 0)
				return text.problem(file, e.line, e.token == null ? "what cannot stand there"
						: '"' + e.token.getText() + "\", which cannot stand there", "metadata of CTF 1.8", failure);
			if (cause.getMessage() != null)
				said = cause.getMessage();
		}
		return new ImportException(Problem.inFile(file, "what Trace Compass's parser does not take: "
				+ said.replaceFirst("^([a-z]+\\.)+(\\w+): ", ""), "metadata of CTF 1.8"), failure);
	}
}
