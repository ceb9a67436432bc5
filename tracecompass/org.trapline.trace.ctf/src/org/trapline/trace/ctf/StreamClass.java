// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.tracecompass.ctf.core.event.IEventDeclaration;
import org.eclipse.tracecompass.ctf.core.trace.CTFTrace;
import org.eclipse.tracecompass.ctf.core.trace.ICTFStream;
import org.jspecify.annotations.Nullable;
import org.trapline.trace.ctf.FieldCompiler.UnreadableType;

/// How the packets of a type of streams are read: their context, the header of events, the events by their ids.
final class StreamClass {
	private static final int HIGHEST_ID = 1 << 20;

	final FieldType packetContext;
	final FieldType header;
	final int idSlot;
	final FieldType context;
	final TraceClock clock;
	/// How many slots the stream's events need.
	final int slots;

	private final Map<String, Integer> contextSlots = new HashMap<>();
	private final @Nullable EventClass[] events;
	private final boolean single;

	StreamClass(CTFTrace trace, ICTFStream stream, FieldCompiler packets) throws UnreadableType {
		FieldCompiler compiler = new FieldCompiler(packets);
		List<Field> contextFields = new ArrayList<>();
		packetContext = compiler.structure(stream.getPacketContextDecl(), "stream.packet.context", contextFields);
		contextFields.forEach(field -> contextSlots.put(field.name(), field.slot()));
		List<FieldType> headers = new ArrayList<>();
		idSlot = compiler.header(stream.getEventHeaderDeclaration(), trace.getByteOrder(), headers);
		header = headers.isEmpty() ? compiler.structure(null, "", new ArrayList<>()) : headers.getFirst();
		List<Field> common = new ArrayList<>();
		context = compiler.structure(stream.getEventContextDecl(), "stream.event.context", common);
		clock = TraceClock.of(trace, compiler.clock());
		List<IEventDeclaration> declared = new ArrayList<>();
		for (IEventDeclaration event : stream.getEventDeclarations())
			if (event != null)
				declared.add(event);
		single = headers.isEmpty() && declared.size() == 1;
		int highest = -1;
		for (IEventDeclaration event : declared)
			highest = Math.max(highest, id(event));
		events = new EventClass[highest + 1];
		int most = compiler.used();
		for (IEventDeclaration event : declared) {
			FieldCompiler own = new FieldCompiler(compiler);
			List<Field> contexts = new ArrayList<>(common);
			FieldType eventContext = own.structure(event.getContext(), "event.context", contexts);
			List<Field> fields = new ArrayList<>();
			FieldType payload = own.structure(event.getFields(), "event.fields", fields);
			events[id(event)] = new EventClass(String.valueOf(event.getName()), contexts, fields, eventContext, payload,
					contextSlots.containsKey("cpu_id"));
			most = Math.max(most, own.used());
		}
		slots = most;
	}

	/// The slot of a field of the packets' context; NONE if it has none of the name.
	int contextSlot(String name) {
		return contextSlots.getOrDefault(name, FieldType.NONE);
	}

	/// The type of events with an id; null if none has it.
	@Nullable EventClass event(long id) {
		long index = single ? 0 : id;
		return index >= 0 && index < events.length ? events[(int) index] : null;
	}

	/// All types of events, in order of their ids.
	Collection<EventClass> events() {
		List<EventClass> all = new ArrayList<>();
		for (EventClass event : events)
			if (event != null)
				all.add(event);
		return all;
	}

	private static int id(IEventDeclaration event) throws UnreadableType {
		Long id = event.getId();
		if (id != null && id > HIGHEST_ID)
			throw new UnreadableType("event " + event.getName(), "the id " + id + ", more than " + HIGHEST_ID);
		return id == null || id < 0 ? 0 : id.intValue();
	}
}
