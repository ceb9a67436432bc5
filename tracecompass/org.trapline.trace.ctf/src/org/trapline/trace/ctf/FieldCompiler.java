// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.tracecompass.ctf.core.event.types.EnumDeclaration;
import org.eclipse.tracecompass.ctf.core.event.types.FloatDeclaration;
import org.eclipse.tracecompass.ctf.core.event.types.IDeclaration;
import org.eclipse.tracecompass.ctf.core.event.types.IntegerDeclaration;
import org.eclipse.tracecompass.ctf.core.event.types.StringDeclaration;
import org.eclipse.tracecompass.ctf.core.event.types.StructDeclaration;
import org.eclipse.tracecompass.ctf.core.event.types.VariantDeclaration;
import org.eclipse.tracecompass.internal.ctf.core.event.types.ArrayDeclaration;
import org.eclipse.tracecompass.internal.ctf.core.event.types.SequenceDeclaration;
import org.jspecify.annotations.Nullable;

/// Makes [FieldType]s of the declarations that Trace Compass has parsed, and gives slots to the fields whose values are kept.
///
/// Lengths of sequences and tags of variants are fields read before: of the same structure, of one around it, or, by a path
/// such as `stream.event.context.n`, of another scope (CTF 1.8.3, 7.3.2). A compiler made from another goes on from its slots.
final class FieldCompiler {
	/// The scopes that a name is looked for in, when it is in none of the structures around.
	private static final List<String> SCOPES = List.of("event.fields", "event.context", "stream.event.context",
			"stream.event.header", "stream.packet.context", "trace.packet.header");

	private final Map<String, Integer> slots;
	private final Map<String, EnumDeclaration> enumerations;
	private int used;
	/// The slot of the event's id, while a header of events is compiled.
	private int idSlot = FieldType.NONE;
	private String clock = "";

	FieldCompiler() {
		slots = new HashMap<>();
		enumerations = new HashMap<>();
	}

	FieldCompiler(FieldCompiler outer) {
		slots = new HashMap<>(outer.slots);
		enumerations = new HashMap<>(outer.enumerations);
		used = outer.used;
		clock = outer.clock;
	}

	/// How many slots there are so far.
	int used() {
		return used;
	}

	/// The name of the clock that the header of events has the time of; empty where it names none.
	String clock() {
		return clock;
	}

	/// Compiles a structure; one that is not declared is empty.
	///
	/// @param scope its path, for instance {@code event.fields}
	/// @param fields takes the fields that have slots
	FieldType structure(@Nullable StructDeclaration declaration, String scope, List<Field> fields)
			throws UnreadableType {
		if (declaration == null)
			return new FieldType.Group(new FieldType[0], 1);
		List<FieldType> types = new ArrayList<>();
		for (String name : declaration.getFieldsList())
			types.add(type(declaration.getField(name), scope, name, fields));
		return new FieldType.Group(types.toArray(FieldType[]::new), (int) Math.max(1, declaration.getAlignment()));
	}

	/// Compiles the header of events: all its fields named {@code id} go to one slot, the last that is read counting.
	///
	/// @return the slot of the id
	int header(@Nullable IDeclaration declaration, ByteOrder order, List<FieldType> into) throws UnreadableType {
		int slot = used++;
		if (declaration instanceof StructDeclaration header) {
			idSlot = slot;
			into.add(structure(header, "stream.event.header", new ArrayList<>()));
			idSlot = FieldType.NONE;
		} else if (declaration != null) {
			// Trace Compass has two classes of its own for LTTng's
			boolean compact = declaration.getClass().getSimpleName().contains("Compact");
			into.add(new FieldType.LttngHeader(slot, compact ? 5 : 16, compact ? 27 : 32, order == ByteOrder.BIG_ENDIAN));
		}
		return slot;
	}

	private FieldType type(@Nullable IDeclaration declaration, String scope, String name, List<Field> fields)
			throws UnreadableType {
		String path = scope + '.' + name;
		return switch (declaration) {
		case IntegerDeclaration number -> integer(number, path, name, fields);
		case EnumDeclaration enumeration -> {
			enumerations.put(path, enumeration);
			yield integer(enumeration.getContainerType(), path, name, fields);
		}
		case StringDeclaration _ -> new FieldType.Text(texts(path, name, Field.Kind.TEXT, fields));
		case FloatDeclaration real -> new FieldType.Passed(real.getMantissa() + real.getExponent(),
				alignment(real.getAlignment(), path));
		case StructDeclaration structure -> structure(structure, path, new ArrayList<>());
		case VariantDeclaration variant -> variant(variant, scope, path);
		case ArrayDeclaration array -> elements(array.getElementType(), array.getLength(), FieldType.NONE, path, name,
				fields);
		case SequenceDeclaration sequence -> elements(sequence.getElementType(), 0,
				slot(scope, String.valueOf(sequence.getLengthName()), path), path, name, fields);
		case null, default -> throw new UnreadableType(path, String.valueOf(declaration));
		};
	}

	private FieldType integer(IntegerDeclaration number, String path, String name, List<Field> fields)
			throws UnreadableType {
		int bits = number.getLength();
		if (bits < 1 || bits > Long.SIZE)
			throw new UnreadableType(path, "an integer of " + bits + " bits");
		boolean isId = idSlot != FieldType.NONE && name.equals("id");
		boolean isTime = idSlot != FieldType.NONE && (!number.getClock().isEmpty() || name.equals("timestamp"));
		if (isTime && !number.getClock().isEmpty())
			clock = number.getClock();
		int slot = isId ? idSlot : used++;
		slots.put(path, slot);
		fields.add(new Field(plain(name), slot, Field.Kind.NUMBER));
		return new FieldType.Number(slot, bits, alignment(number.getAlignment(), path), number.isSigned(),
				number.getByteOrder() == ByteOrder.BIG_ENDIAN, isTime);
	}

	private FieldType elements(@Nullable IDeclaration element, int count, int countSlot, String path, String name,
			List<Field> fields) throws UnreadableType {
		if (count < 0)
			throw new UnreadableType(path, "an array of " + count + " elements");
		if (element instanceof IntegerDeclaration number && number.getLength() > 0
				&& number.getLength() % alignment(number.getAlignment(), path) == 0) {
			int align = alignment(number.getAlignment(), path);
			boolean bytes = number.getLength() == Byte.SIZE && align % Byte.SIZE == 0;
			int slot = bytes ? texts(path, name, number.isCharacter() ? Field.Kind.TEXT : Field.Kind.BYTES, fields)
					: FieldType.NONE;
			return new FieldType.Block(slot, number.getLength(), align, count, countSlot);
		}
		FieldType type = type(element, path, "element", new ArrayList<>());
		return new FieldType.Repeated(type, element == null ? 1 : alignment(element.getAlignment(), path), count, countSlot);
	}

	private FieldType variant(VariantDeclaration variant, String scope, String path) throws UnreadableType {
		String tag = String.valueOf(variant.getTag());
		int slot = slot(scope, tag, path);
		EnumDeclaration enumeration = enumerations.get(known(scope, tag));
		if (enumeration == null)
			throw new UnreadableType(path, "a variant whose tag \"" + tag + "\" is no enumeration");
		Map<String, FieldType> types = new LinkedHashMap<>();
		for (Map.Entry<String, IDeclaration> field : variant.getFields().entrySet())
			types.put(field.getKey(), type(field.getValue(), path, field.getKey(), new ArrayList<>()));
		return new FieldType.Choice(slot, enumeration, types);
	}

	private int texts(String path, String name, Field.Kind kind, List<Field> fields) {
		int slot = used;
		used += 2;
		slots.put(path, slot);
		fields.add(new Field(plain(name), slot, kind));
		return slot;
	}

	private int slot(String scope, String name, String path) throws UnreadableType {
		Integer slot = slots.get(known(scope, name));
		if (slot == null)
			throw new UnreadableType(path, "a length or tag \"" + name + "\" that no field before it has");
		return slot;
	}

	/// The path of the field that a name means, looked at from a scope; the name itself if there is none.
	private String known(String scope, String name) {
		for (String around = scope; !around.isEmpty(); around = around.substring(0, Math.max(0, around.lastIndexOf('.'))))
			if (slots.containsKey(around + '.' + name))
				return around + '.' + name;
		for (String other : SCOPES)
			if (slots.containsKey(other + '.' + name))
				return other + '.' + name;
		return name;
	}

	/// @throws UnreadableType if it is no power of two
	private static int alignment(long bits, String path) throws UnreadableType {
		if (bits <= 1)
			return 1;
		if (Long.bitCount(bits) != 1 || bits > 1 << 20)
			throw new UnreadableType(path, "an alignment of " + bits + " bits");
		return (int) bits;
	}

	private static String plain(String name) {
		return name.startsWith("_") ? name.substring(1) : name;
	}

	/// Says that a type cannot be read, and why.
	static final class UnreadableType extends Exception {
		private static final long serialVersionUID = 1;

		UnreadableType(String path, String found) {
			super("the field " + path + " with " + found, null, false, false);
		}
	}
}
