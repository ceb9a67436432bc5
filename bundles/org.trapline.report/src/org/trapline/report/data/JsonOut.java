// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trapline.measure.Notice;

/// Writes one JSON object, indented: keys in the order they are written, null for what is not known.
public final class JsonOut {
	private static final String NEWLINE = "\n";

	private final JsonGenerator json;

	private JsonOut(JsonGenerator json) {
		this.json = json;
	}

	/// Writes what stands inside of an object.
	@FunctionalInterface
	public interface Fields {
		void write() throws IOException;
	}

	/// Writes what is to be written of one thing of several.
	@FunctionalInterface
	public interface Each<T> {
		void write(T one) throws IOException;
	}

	/// Writes the whole object.
	@FunctionalInterface
	public interface Root {
		void write(JsonOut json) throws IOException;
	}

	/// Writes a document.
	///
	/// @param out not closed
	public static void document(Writer out, Root root) throws IOException {
		DefaultIndenter indenter = new DefaultIndenter("  ", NEWLINE);
		JsonFactory factory = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
		try (JsonGenerator generator = factory.createGenerator(out)) {
			generator.setPrettyPrinter(
					new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
			generator.writeStartObject();
			root.write(new JsonOut(generator));
			generator.writeEndObject();
		}
		out.write(NEWLINE);
		out.flush();
	}

	public void text(String name, String value) throws IOException {
		json.writeStringField(name, value);
	}

	public void flag(String name, boolean value) throws IOException {
		json.writeBooleanField(name, value);
	}

	public void whole(String name, long value) throws IOException {
		json.writeNumberField(name, value);
	}

	/// An id, of which -1 stands for unknown.
	public void id(String name, int id) throws IOException {
		if (id < 0)
			json.writeNullField(name);
		else
			json.writeNumberField(name, id);
	}

	/// A number; null for NaN and infinity.
	public void number(String name, double value) throws IOException {
		json.writeFieldName(name);
		number(value);
	}

	private void number(double value) throws IOException {
		String text = PlainNumber.of(value);
		if (text.isEmpty())
			json.writeNull();
		else
			json.writeNumber(text);
	}

	/// A constant's name in small letters.
	public void word(String name, Enum<?> value) throws IOException {
		text(name, value.name().toLowerCase(Locale.ROOT));
	}

	public void texts(String name, Collection<String> values) throws IOException {
		json.writeArrayFieldStart(name);
		for (String value : values)
			json.writeString(value);
		json.writeEndArray();
	}

	public void numbers(String name, Collection<Double> values) throws IOException {
		json.writeArrayFieldStart(name);
		for (double value : values)
			number(value);
		json.writeEndArray();
	}

	public void texts(String name, Map<String, String> values) throws IOException {
		json.writeObjectFieldStart(name);
		for (Map.Entry<String, String> value : values.entrySet())
			json.writeStringField(value.getKey(), value.getValue());
		json.writeEndObject();
	}

	public void object(String name, Fields fields) throws IOException {
		json.writeObjectFieldStart(name);
		fields.write();
		json.writeEndObject();
	}

	/// An object; null where there is none.
	public <T> void optional(String name, Optional<T> thing, Each<T> fields) throws IOException {
		if (thing.isEmpty())
			json.writeNullField(name);
		else
			object(name, () -> fields.write(thing.get()));
	}

	/// An array of objects.
	public <T> void objects(String name, Iterable<T> things, Each<T> each) throws IOException {
		json.writeArrayFieldStart(name);
		for (T thing : things) {
			json.writeStartObject();
			each.write(thing);
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	/// What changes how figures are to be read, and other notes.
	public void notices(List<Notice> notices) throws IOException {
		objects("notices", notices, notice -> {
			word("severity", notice.severity());
			text("message", notice.message());
		});
	}
}
