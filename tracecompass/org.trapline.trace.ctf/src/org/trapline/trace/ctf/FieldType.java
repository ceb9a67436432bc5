// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import java.io.IOException;
import java.util.Map;
import org.eclipse.tracecompass.ctf.core.event.types.EnumDeclaration;
import org.jspecify.annotations.Nullable;

/// How a field is read, made once from its declaration. A value that may be of use goes to the field's slot of
/// {@link PacketData#values}: an integer itself, a text as where it begins and, in the slot behind, how long it is.
sealed interface FieldType {
	/// Slot of a field whose value is not kept.
	int NONE = -1;

	/// Reads the field at the packet's position.
	void read(PacketData in) throws IOException, StreamDamage;

	/// An integer, or an enumeration by its number.
	///
	/// @param clock whether it holds the lowest bits of the stream's clock
	record Number(int slot, int bits, int align, boolean signed, boolean bigEndian, boolean clock) implements FieldType {
		@Override
		public void read(PacketData in) throws IOException, StreamDamage {
			in.align(align);
			long value = in.number(bits, signed, bigEndian);
			if (slot != NONE)
				in.values[slot] = value;
			if (clock)
				in.advanceClock(value, bits);
		}
	}

	/// A text that ends with a NUL.
	record Text(int slot) implements FieldType {
		@Override
		public void read(PacketData in) throws IOException, StreamDamage {
			in.align(Byte.SIZE);
			long start = in.position() >>> 3;
			int length = in.text();
			if (slot != NONE) {
				in.values[slot] = start;
				in.values[slot + 1] = length;
			}
		}
	}

	/// Bits that are passed over, such as a floating-point number.
	record Passed(long bits, int align) implements FieldType {
		@Override
		public void read(PacketData in) throws StreamDamage {
			in.align(align);
			in.skip(bits);
		}
	}

	/// An array or sequence of elements that have each the same length and no gap between: bytes, characters, words.
	///
	/// @param count of its elements, where that is fixed
	/// @param countSlot where its number of elements was read into, or NONE
	record Block(int slot, int elementBits, int align, int count, int countSlot) implements FieldType {
		@Override
		public void read(PacketData in) throws IOException, StreamDamage {
			in.align(align);
			long elements = countSlot == NONE ? count : elements(in, countSlot);
			long bits = elements * elementBits;
			if (slot == NONE) {
				in.skip(bits);
				return;
			}
			long start = in.position() >>> 3;
			in.keep(bits);
			in.values[slot] = start;
			in.values[slot + 1] = bits >>> 3;
		}
	}

	/// An array or sequence of any elements; their values are not kept.
	record Repeated(FieldType element, int align, int count, int countSlot) implements FieldType {
		@Override
		public void read(PacketData in) throws IOException, StreamDamage {
			in.align(align);
			long elements = countSlot == NONE ? count : elements(in, countSlot);
			for (long i = 0; i < elements; i++) {
				long before = in.position();
				element.read(in);
				if (in.position() == before)
					break; // elements without content: the others are the same
			}
		}
	}

	/// A structure.
	record Group(FieldType[] fields, int align) implements FieldType {
		@Override
		public void read(PacketData in) throws IOException, StreamDamage {
			in.align(align);
			for (FieldType field : fields)
				field.read(in);
		}
	}

	/// A variant, one of whose fields is there: that with the name that the tag's enumeration has for its value.
	record Choice(int tagSlot, EnumDeclaration tag, Map<String, FieldType> fields) implements FieldType {
		@Override
		public void read(PacketData in) throws IOException, StreamDamage {
			String name = tag.query(in.values[tagSlot]);
			FieldType field = chosen(name);
			if (field == null)
				throw new StreamDamage(in.markedOffset(), "a variant with the tag " + in.values[tagSlot],
						"one of " + String.join(", ", fields.keySet()));
			field.read(in);
		}

		private @Nullable FieldType chosen(@Nullable String name) {
			return name == null ? null : fields.get(name);
		}
	}

	/// LTTng's headers of events: a short id with the clock's lowest bits, or the mark that a long one follows
	/// (lttng-modules, struct event_header_compact and event_header_large of the metadata).
	///
	/// @param idBits 5 or 16
	/// @param clockBits 27 or 32
	record LttngHeader(int idSlot, int idBits, int clockBits, boolean bigEndian) implements FieldType {
		@Override
		public void read(PacketData in) throws IOException, StreamDamage {
			in.align(Byte.SIZE);
			long id = in.number(idBits, false, bigEndian);
			if (id == (1 << idBits) - 1) {
				in.align(Byte.SIZE);
				id = in.number(Integer.SIZE, false, bigEndian);
				in.advanceClock(in.number(Long.SIZE, false, bigEndian), Long.SIZE);
			} else {
				if (clockBits % Byte.SIZE == 0)
					in.align(Byte.SIZE);
				in.advanceClock(in.number(clockBits, false, bigEndian), clockBits);
			}
			in.values[idSlot] = id;
		}
	}

	private static long elements(PacketData in, int slot) throws StreamDamage {
		long elements = in.values[slot];
		if (elements < 0 || elements > Integer.MAX_VALUE)
			throw new StreamDamage(in.markedOffset(), "a sequence of " + Long.toUnsignedString(elements) + " elements",
					"one that ends within its packet");
		return elements;
	}
}
