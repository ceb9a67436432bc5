// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracepoint;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trapline.measure.Notice;
import org.trapline.trace.exits.HypervisorEvents;

/// Turns raw tracepoint records into {@link HypervisorEvents}, and counts them by name.
///
/// A record is what the kernel's ring buffer and perf's PERF_SAMPLE_RAW hold: the common fields, then the event's own, at
/// the offsets and with the sizes that the recording's formats give. Ids are resolved once, nothing is allocated per
/// event. A record that is too short for its fields is counted as malformed and otherwise passed over. Not thread-safe.
public final class TracepointDecoder {
	private static final List<String> ARM_CLASSES = List.of("esr_ec", "exit_reason", "class", "hsr_ec");

	private final HypervisorEvents events;
	private final EventDispatch dispatch;
	private final ByteFields read;
	private final long[] fields = new long[8];
	private final @Nullable Layout[] layouts;
	private final List<Notice> notices = new ArrayList<>();
	private final NameTable names = new NameTable();
	private final ThreadNames threadNames;
	private final String foreign;
	private ReturnCodes returnCodes = new ReturnCodes("");
	private int typeCode = 4;
	private int pidCode = ByteFields.ABSENT;
	private int commonEnd = 2;
	private long malformed;
	private long unknown;

	/// @param formats those of the recording; of several with one id the last counts
	/// @param order of the recorded machine
	public TracepointDecoder(Collection<TracepointFormat> formats, ByteOrder order, HypervisorEvents events) {
		this.events = events;
		dispatch = new EventDispatch(events);
		read = new ByteFields(order);
		threadNames = new ThreadNames(events);
		layouts = new Layout[formats.stream().mapToInt(TracepointFormat::id).max().orElse(-1) + 1];
		foreign = formats.stream().map(TracepointDecoder::foreignArchitecture).filter(a -> !a.isEmpty()).findFirst()
				.orElse("");
		if (!foreign.isEmpty())
			notices.add(foreignNotice(foreign));
		boolean common = false;
		for (TracepointFormat format : formats) {
			if (!common)
				common = readCommon(format);
			layouts[format.id()] = layout(format);
		}
	}

	/// The architecture that the recording's KVM events are of, where that is not arm64, for instance {@code x86}.
	public Optional<String> foreignArchitecture() {
		return foreign.isEmpty() ? Optional.empty() : Optional.of(foreign);
	}

	/// Decodes a record whose own common_pid is the thread.
	///
	/// @param record an array that holds the record
	/// @param offset where it begins in the array
	/// @param length of the record in bytes, padding included; offset + length is within the array
	/// @param time nanoseconds of the recording's clock
	/// @param cpu the physical CPU, -1 where not known
	public void decode(byte[] record, int offset, int length, long time, int cpu) {
		if (length < commonEnd)
			malformed++;
		else
			decode(record, offset, length, time, cpu, (int) read.get(record, offset, pidCode, -1));
	}

	/// Decodes a record of a known thread; otherwise as {@link #decode(byte[], int, int, long, int)}.
	public void decode(byte[] record, int offset, int length, long time, int cpu, int thread) {
		if (length < commonEnd) {
			malformed++;
			return;
		}
		int id = (int) read.get(record, offset, typeCode, -1);
		Layout layout = id >= 0 && id < layouts.length ? layouts[id] : null;
		if (layout == null) {
			unknown++;
			events.other(time);
			return;
		}
		layout.count++;
		if (length < layout.minLength) {
			malformed++;
			return;
		}
		int[] f = layout.fields;
		if (layout.kind == EventKind.HOST_IRQ)
			hostIrq(record, offset, length, time, cpu, thread, f);
		else if (layout.kind == EventKind.SCHED_SWITCH)
			schedSwitch(record, offset, time, cpu, f);
		else {
			for (int i = 0; i < f.length; i++)
				fields[i] = f[i] < 0 ? EventDispatch.absent(layout.kind, i) : read.get(record, offset, f[i], 0);
			if (layout.kind == EventKind.EXIT && f[0] >= 0)
				fields[0] = returnCodes.of((int) fields[0]);
			dispatch.dispatch(layout.kind, fields, time, cpu, thread);
		}
	}

	/// How many records there were of each event, by its full name; 0 for those that the formats know and that never came.
	public Map<String, Long> eventCounts() {
		Map<String, Long> counts = new TreeMap<>();
		for (Layout layout : layouts)
			if (layout != null)
				counts.merge(layout.name, layout.count, Long::sum);
		return counts;
	}

	/// Records that were too short for their fields.
	public long malformed() {
		return malformed;
	}

	/// Records of an id that no format explains.
	public long unknown() {
		return unknown;
	}

	/// What there is to say of the formats, and of the records decoded so far.
	public List<Notice> notices() {
		List<Notice> all = new ArrayList<>(notices);
		if (malformed > 0)
			all.add(Notice.partial(malformed + " tracepoint records are shorter than their formats say; left out"));
		if (unknown > 0)
			all.add(Notice.warning(unknown + " tracepoint records have an id that the recording holds no format for"));
		return all;
	}

	private void hostIrq(byte[] record, int offset, int length, long time, int cpu, int thread, int[] f) {
		String name = "";
		if (f[1] >= 0) {
			int location = (int) read.get(record, offset, f[1] & ~7 | 4, 0);
			int from = (location & 0xffff) + f[2];
			int to = from + (location >>> 16);
			if (to > length) {
				malformed++;
				return;
			}
			name = names.get(record, offset + from, offset + to);
		}
		events.hostIrq(time, cpu, thread, (int) read.get(record, offset, f[0], 0), name);
	}

	private void schedSwitch(byte[] record, int offset, long time, int cpu, int[] f) {
		int previous = (int) read.get(record, offset, f[0], 0);
		int next = (int) read.get(record, offset, f[2], 0);
		if (f[3] >= 0)
			see(previous, record, offset + f[3]);
		if (f[4] >= 0)
			see(next, record, offset + f[4]);
		events.schedSwitch(time, cpu, previous, runnable(read.get(record, offset, f[1], 0)), next);
	}

	private void see(int thread, byte[] record, int at) {
		threadNames.see(thread, -1, record, at, at + ThreadNames.COMM_BYTES);
	}

	/// Whether a thread could go on running: none of the bits of TASK_REPORT (include/linux/sched.h) is set. The bit above
	/// them, which only says that it was preempted, has moved from version to version.
	static boolean runnable(long state) {
		return (state & 0xff) == 0;
	}

	private boolean readCommon(TracepointFormat format) {
		Optional<TracepointFormat.Field> type = format.field("common_type");
		Optional<TracepointFormat.Field> pid = format.field("common_pid");
		if (type.isEmpty() || pid.isEmpty())
			return false;
		typeCode = ByteFields.code(type.get()).orElse(typeCode) & ~1;
		pidCode = ByteFields.code(pid.get()).orElse(pidCode);
		commonEnd = Math.max(type.get().end(), pid.get().end());
		return true;
	}

	private Layout layout(TracepointFormat format) {
		EventKind kind = EventKind.of(format.system(), format.name());
		if (kind.ofKvm() && !foreign.isEmpty())
			kind = EventKind.OTHER;
		int[] codes = new int[kind.fields().size()];
		Arrays.fill(codes, ByteFields.ABSENT);
		int minLength = commonEnd;
		for (int i = 0; i < codes.length; i++) {
			EventKind.FieldNames wanted = kind.fields().get(i);
			Optional<TracepointFormat.Field> field = format.field(wanted.names().toArray(String[]::new));
			if (field.isPresent()) {
				codes[i] = code(kind, field.get());
				minLength = Math.max(minLength, field.get().end());
			}
			if (codes[i] == ByteFields.ABSENT && !wanted.optional()) {
				notices.add(lackingNotice(format.name(), wanted));
				return new Layout(kind.ofKvm() ? EventKind.OTHER_KVM : EventKind.OTHER, format.fullName(), new int[0],
						commonEnd);
			}
		}
		if (kind == EventKind.HOST_IRQ)
			codes = Arrays.copyOf(codes, 3);
		if (kind == EventKind.HOST_IRQ && codes[1] >= 0)
			codes[2] = format.field("name").filter(f -> f.storage() == TracepointFormat.Storage.REL_LOC)
					.map(TracepointFormat.Field::end).orElse(0);
		if (kind == EventKind.EXIT)
			returnCodes = new ReturnCodes(format.printFormat());
		return new Layout(kind, format.fullName(), codes, minLength);
	}

	/// How a field is read: by a code of {@link ByteFields}, or, for a name in the record, by its offset.
	private static int code(EventKind kind, TracepointFormat.Field field) {
		if (kind == EventKind.SCHED_SWITCH && field.array())
			return field.size() == ThreadNames.COMM_BYTES ? field.offset() : ByteFields.ABSENT;
		if (field.array() != (field.storage() != TracepointFormat.Storage.INLINE))
			return ByteFields.ABSENT;
		return ByteFields.code(field).orElse(ByteFields.ABSENT);
	}

	/// The architecture of a kvm_exit that is not arm64's: told by the fields that only it has; empty for any other format.
	private static String foreignArchitecture(TracepointFormat format) {
		return format.name().equals("kvm_exit") ? foreignArchitecture(
				format.fields().stream().map(TracepointFormat.Field::name).collect(Collectors.toSet())) : "";
	}

	/// The architecture of a kvm_exit with these fields; empty for arm64.
	static String foreignArchitecture(Set<String> names) {
		if (names.contains("guest_rip") || names.contains("isa"))
			return "x86";
		if (names.contains("scause"))
			return "RISC-V";
		if (names.contains("exit_nr") || names.contains("trap"))
			return "PowerPC";
		boolean arm = names.contains("vcpu_pc")
				|| names.contains("pc") && ARM_CLASSES.stream().anyMatch(names::contains);
		return arm ? "" : "an architecture that is not arm64 (its kvm_exit has no vcpu_pc)";
	}

	static Notice foreignNotice(String architecture) {
		return Notice.warning("the recording is of KVM on " + architecture
				+ "; Trapline reads exits of arm64 only, so KVM's events are counted and not interpreted");
	}

	static Notice lackingNotice(String event, EventKind.FieldNames lacking) {
		return Notice.warning("the recording's format of " + event + " has no number "
				+ String.join(" or ", lacking.names()) + "; these events are counted and not interpreted");
	}
}
