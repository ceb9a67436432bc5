// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio.ninep;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trapline.platform.virtio.TestDriver;
import org.trapline.platform.virtio.TestDriver.Element;

/// A client of a share, message by message, over the virtqueue. Numbers are passed as Byte, Short, Integer or Long by
/// their size, texts as they are.
final class TestClient {
	static final int ROOT = 0;
	static final int VERSION = 100;
	static final int ATTACH = 104;
	static final int WALK = 110;
	static final int OPEN = 12;
	static final int READ = 116;
	static final int CLUNK = 120;
	static final int READDIR = 40;
	static final int GETATTR = 24;
	private static final int ERROR = 7;
	private static final int BUFFER = 16 << 10;

	final TestDriver driver;

	/// A file in a directory's listing.
	record Entry(int type, String name, long next) {
	}

	/// A client that has attached the directory as number 0.
	TestClient(Path directory, boolean writable) throws IOException {
		this(TestDriver.of(new SharedDirectory(directory, "work", writable), 0).start(1));
		assertThat(call(VERSION, 8192, "9P2000.L").getInt()).isEqualTo(8192);
		call(ATTACH, ROOT, -1, "root", "", 0);
	}

	TestClient(TestDriver driver) {
		this.driver = driver;
	}

	/// Sends a message and gives its answer from after the header on.
	ByteBuffer call(int type, Object... fields) {
		ByteBuffer answer = send(type, fields);
		assertThat(answer.get(4) & 0xFF).as("type of the answer, error %s", answer.limit() >= 11 ? answer.getInt(7) : 0)
				.isEqualTo(type + 1);
		return answer.position(7);
	}

	/// Sends a message that fails, and gives the error.
	int fail(int type, Object... fields) {
		ByteBuffer answer = send(type, fields);
		assertThat(answer.get(4)).as("type of the answer").isEqualTo((byte) ERROR);
		assertThat(answer.limit()).isEqualTo(11);
		return answer.getInt(7);
	}

	private ByteBuffer send(int type, Object... fields) {
		ByteBuffer message = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
		message.putInt(0).put((byte) type).putShort((short) 0x1234);
		for (Object field : fields)
			switch (field) {
			case Byte value -> message.put(value);
			case Short value -> message.putShort(value);
			case Integer value -> message.putInt(value);
			case Long value -> message.putLong(value);
			case String value -> message.putShort((short) value.length()).put(value.getBytes(ISO_8859_1));
			case byte[] value -> message.put(value);
			default -> throw new AssertionError(field);
			}
		message.putInt(0, message.position());
		byte[] bytes = new byte[message.flip().limit()];
		message.get(bytes);
		return exchange(bytes);
	}

	/// Sends bytes as they are.
	ByteBuffer exchange(byte[] message) {
		Element buffer = driver.in(BUFFER);
		int length = driver.request(0, driver.out(message), buffer);
		assertThat(driver.log).noneMatch(line -> line.contains("virtqueue"));
		ByteBuffer answer = ByteBuffer.wrap(driver.bytes(buffer.address(), length)).order(ByteOrder.LITTLE_ENDIAN);
		driver.freeBuffers();
		assertThat(answer.getInt(0)).isEqualTo(length);
		assertThat(answer.getShort(5)).isEqualTo((short) 0x1234);
		return answer;
	}

	/// Walks from the directory to a file, to be known by a number.
	ByteBuffer walk(int fid, String... names) {
		return call(WALK, walkTo(fid, names));
	}

	int failToWalk(int fid, String... names) {
		return fail(WALK, walkTo(fid, names));
	}

	private static Object[] walkTo(int fid, String... names) {
		List<Object> fields = new ArrayList<>(List.of(ROOT, fid, (short) names.length));
		fields.addAll(List.of(names));
		return fields.toArray();
	}

	void open(int fid, int flags, String... names) {
		walk(fid, names);
		call(OPEN, fid, flags);
	}

	byte[] read(int fid, long offset, int count) {
		ByteBuffer answer = call(READ, fid, offset, count);
		byte[] content = new byte[answer.getInt()];
		answer.get(content);
		assertThat(answer.hasRemaining()).isFalse();
		return content;
	}

	/// The content of a file.
	String text(String... names) {
		open(99, 0, names);
		String text = new String(read(99, 0, 4096), ISO_8859_1);
		call(CLUNK, 99);
		return text;
	}

	/// All entries of a directory, in as many messages as it takes.
	List<Entry> list(int count, String... names) {
		open(99, 0, names);
		List<Entry> entries = new ArrayList<>();
		for (List<Entry> some = list(99, 0, count); !some.isEmpty(); some = list(99, some.getLast().next, count))
			entries.addAll(some);
		call(CLUNK, 99);
		return entries;
	}

	List<Entry> list(int fid, long offset, int count) {
		ByteBuffer answer = call(READDIR, fid, offset, count);
		assertThat(answer.getInt()).isEqualTo(answer.remaining()).isLessThanOrEqualTo(count);
		List<Entry> entries = new ArrayList<>();
		while (answer.hasRemaining()) {
			answer.position(answer.position() + 13);
			long next = answer.getLong();
			int type = answer.get();
			entries.add(new Entry(type, text(answer), next));
		}
		return entries;
	}

	static String text(ByteBuffer answer) {
		byte[] text = new byte[answer.getShort()];
		answer.get(text);
		return new String(text, ISO_8859_1);
	}

	/// Mode of a file.
	int mode(int fid) {
		return call(GETATTR, fid, 0x7FFL).getInt(7 + 8 + 13);
	}

	/// Size of a file.
	long size(int fid) {
		return call(GETATTR, fid, 0x7FFL).getLong(7 + 8 + 13 + 12 + 16);
	}
}
