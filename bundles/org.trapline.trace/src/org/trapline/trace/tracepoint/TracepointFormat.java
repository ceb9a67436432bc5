// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracepoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The layout of a tracepoint's records: what {@code /sys/kernel/tracing/events/SYSTEM/NAME/format} says.
///
/// perf.data and trace.dat carry the texts of the recorded kernel, so offsets and sizes always come from there
/// (Documentation/trace/events.rst, section 3.1).
///
/// @param system the event's group, for instance {@code kvm}; empty where not known
/// @param name for instance {@code kvm_exit}
/// @param id the number that records have in their field common_type
/// @param fields all of them, the common ones first
/// @param printFormat the kernel's {@code print fmt}, as text; empty where there is none
public record TracepointFormat(String system, String name, int id, List<Field> fields, String printFormat) {
	/// The longest record that the ring buffer takes, in bytes: nothing in a format may point beyond it.
	static final int MAX_RECORD = 1 << 16;

	/// Where the value of a field is.
	public enum Storage {
		/// In the field itself.
		INLINE,
		/// Elsewhere in the record: the field holds length &lt;&lt; 16 | offset from the record's begin.
		DATA_LOC,
		/// Elsewhere in the record: the field holds length &lt;&lt; 16 | offset from the end of the field.
		REL_LOC
	}

	/// One field.
	///
	/// @param type its C type, without array brackets
	/// @param offset from the begin of the record, in bytes
	/// @param size in bytes, of the whole field
	/// @param array whether it is an array
	public record Field(String name, String type, int offset, int size, boolean signed, boolean array,
			Storage storage) {
		/// The first byte after the field.
		public int end() {
			return offset + size;
		}
	}

	public TracepointFormat {
		fields = List.copyOf(fields);
	}

	/// Reads a format's text.
	///
	/// @throws TracepointFormatException if it has no name, no id, or a field that cannot be
	public static TracepointFormat parse(String system, String text) throws TracepointFormatException {
		String name = "";
		int id = -1;
		List<Field> fields = new ArrayList<>();
		String printFormat = "";
		String[] lines = text.split("\n", -1);
		for (int i = 0; i < lines.length; i++) {
			String line = lines[i].strip();
			if (line.startsWith("name:"))
				name = line.substring(5).strip();
			else if (line.startsWith("ID:"))
				id = number(line.substring(3), i + 1, 0xffff);
			else if (line.startsWith("field:"))
				fields.add(field(line, i + 1));
			else if (line.startsWith("print fmt:")) {
				printFormat = String.join("\n", List.of(lines).subList(i, lines.length)).strip().substring(10).strip();
				break;
			}
		}
		if (name.isEmpty())
			throw new TracepointFormatException(1, "no line \"name:\"", "the event's name");
		if (id < 0)
			throw new TracepointFormatException(1, "no line \"ID:\" in the format of " + name, "the event's id");
		return new TracepointFormat(system, name, id, fields, printFormat);
	}

	/// The field of the first of these names that the format has.
	public Optional<Field> field(String... names) {
		for (String wanted : names)
			for (Field f : fields)
				if (f.name().equals(wanted))
					return Optional.of(f);
		return Optional.empty();
	}

	/// The name with its system, as perf writes it, for instance {@code kvm:kvm_exit}.
	public String fullName() {
		return system.isEmpty() ? name : system + ':' + name;
	}

	private static Field field(String line, int number) throws TracepointFormatException {
		String declaration = "";
		int offset = -1;
		int size = -1;
		int signed = -1;
		for (String part : line.split(";")) {
			String p = part.strip();
			if (p.startsWith("field:"))
				declaration = p.substring(6).strip();
			else if (p.startsWith("offset:"))
				offset = number(p.substring(7), number, MAX_RECORD);
			else if (p.startsWith("size:"))
				size = number(p.substring(5), number, MAX_RECORD);
			else if (p.startsWith("signed:"))
				signed = number(p.substring(7), number, 1);
		}
		if (declaration.isEmpty() || offset < 0 || size < 0 || offset + size > MAX_RECORD)
			throw new TracepointFormatException(number, '"' + line + '"', "field:TYPE NAME; offset:N; size:N; within "
					+ MAX_RECORD + " bytes");
		int bracket = declaration.lastIndexOf('[');
		String withoutArray = declaration;
		// "char comm[16]" has its brackets behind the name, "__data_loc char[] name" before it
		boolean arrayBehindName = bracket >= 0 && declaration.endsWith("]");
		if (arrayBehindName)
			withoutArray = declaration.substring(0, bracket).strip();
		int nameStart = withoutArray.length();
		while (nameStart > 0 && Character.isJavaIdentifierPart(withoutArray.charAt(nameStart - 1)))
			nameStart--;
		String type = withoutArray.substring(0, nameStart).strip();
		Storage storage = type.startsWith("__data_loc") ? Storage.DATA_LOC
				: type.startsWith("__rel_loc") ? Storage.REL_LOC : Storage.INLINE;
		return new Field(withoutArray.substring(nameStart), type, offset, size,
				signed < 0 ? !type.contains("unsigned") && !type.startsWith("u") : signed == 1,
				bracket >= 0, storage);
	}

	private static int number(String text, int line, int most) throws TracepointFormatException {
		int value = -1;
		try {
			value = Integer.parseInt(text.strip());
		} catch (NumberFormatException _) {
			// reported below
		}
		if (value < 0 || value > most)
			throw new TracepointFormatException(line, '"' + text.strip() + '"', "a number from 0 to " + most);
		return value;
	}
}
