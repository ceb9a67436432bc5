// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.FlatEnvironment;

/// SHA-1 and SHA-256, built of the instructions as FIPS 180-4 defines them, are those of the JDK.
class DigestsTest {
	private static final int BLOCK = 64;
	/// Registers: the state and what it was, a copy, the words to add, the message's 16 words.
	private static final int STATE = 0;
	private static final int SECOND = 1;
	private static final int COPY = 2;
	private static final int WORDS = 3;
	private static final int MESSAGE = 16;

	private final Core core = FlatEnvironment.core("cortex-a57");

	private static byte[] padded(byte[] message) {
		int blocks = (message.length + 8) / BLOCK + 1;
		ByteBuffer padded = ByteBuffer.allocate(blocks * BLOCK).put(message).put((byte) 0x80);
		return padded.putLong(blocks * BLOCK - 8, 8L * message.length).array();
	}

	private void set(int register, int... words) {
		core.setQ(register, words[0] & 0xFFFFFFFFL | (long) words[1] << 32, words[2] & 0xFFFFFFFFL | (long) words[3] << 32);
	}

	private int[] words(int register) {
		long low = core.v[2 * register];
		long high = core.v[2 * register + 1];
		return new int[] {(int) low, (int) (low >>> 32), (int) high, (int) (high >>> 32)};
	}

	private void message(ByteBuffer bytes) {
		for (int i = 0; i < 4; i++)
			set(MESSAGE + i, bytes.getInt(), bytes.getInt(), bytes.getInt(), bytes.getInt());
	}

	/// Adds four words to four, lane by lane.
	private void add(int register, int left, int... right) {
		int[] sum = words(left);
		Arrays.setAll(sum, i -> sum[i] + right[i]);
		set(register, sum);
	}

	/// The first 32 bits of the fraction of a prime's square or cube root.
	private static int fraction(int prime, int root) {
		BigInteger scaled = BigInteger.valueOf(prime).shiftLeft(32 * root);
		BigInteger found = BigInteger.ZERO;
		for (int bit = 36; bit >= 0; bit--)
			if (found.setBit(bit).pow(root).compareTo(scaled) <= 0)
				found = found.setBit(bit);
		return found.intValue();
	}

	private static int[] fractions(int count, int root) {
		int[] fractions = new int[count];
		BigInteger prime = BigInteger.ONE;
		for (int i = 0; i < count; i++) {
			prime = prime.nextProbablePrime();
			fractions[i] = fraction(prime.intValue(), root);
		}
		return fractions;
	}

	private byte[] sha256(byte[] message) {
		int[] constants = fractions(64, 3);
		int[] first = fractions(8, 2);
		set(STATE, Arrays.copyOf(first, 4));
		set(SECOND, Arrays.copyOfRange(first, 4, 8));
		ByteBuffer blocks = ByteBuffer.wrap(padded(message));
		while (blocks.hasRemaining()) {
			message(blocks);
			int[] state = words(STATE);
			int[] second = words(SECOND);
			for (int i = 0; i < 16; i++) {
				int now = MESSAGE + i % 4;
				add(WORDS, now, Arrays.copyOfRange(constants, 4 * i, 4 * i + 4));
				set(COPY, words(STATE));
				Sha256.sha256h(core, WORDS, SECOND, STATE);
				Sha256.sha256h2(core, WORDS, COPY, SECOND);
				Sha256.sha256su0(core, MESSAGE + (i + 1) % 4, now);
				Sha256.sha256su1(core, MESSAGE + (i + 3) % 4, MESSAGE + (i + 2) % 4, now);
			}
			add(STATE, STATE, state);
			add(SECOND, SECOND, second);
		}
		ByteBuffer digest = ByteBuffer.allocate(32);
		for (int register : new int[] {STATE, SECOND})
			for (int word : words(register))
				digest.putInt(word);
		return digest.array();
	}

	private byte[] sha1(byte[] message) {
		int[] constants = {0x5A827999, 0x6ED9EBA1, 0x8F1BBCDC, 0xCA62C1D6};
		set(STATE, 0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476);
		set(SECOND, 0xC3D2E1F0, 0, 0, 0);
		ByteBuffer blocks = ByteBuffer.wrap(padded(message));
		while (blocks.hasRemaining()) {
			message(blocks);
			int[] state = words(STATE);
			int[] second = words(SECOND);
			for (int i = 0; i < 20; i++) {
				int now = MESSAGE + i % 4;
				int constant = constants[i / 5];
				add(WORDS, now, constant, constant, constant, constant);
				Sha1.sha1h(core, STATE, COPY);
				switch (i / 5) {
				case 0 -> Sha1.sha1c(core, WORDS, SECOND, STATE);
				case 2 -> Sha1.sha1m(core, WORDS, SECOND, STATE);
				default -> Sha1.sha1p(core, WORDS, SECOND, STATE);
				}
				set(SECOND, words(COPY));
				Sha1.sha1su0(core, MESSAGE + (i + 2) % 4, MESSAGE + (i + 1) % 4, now);
				Sha1.sha1su1(core, MESSAGE + (i + 3) % 4, now);
			}
			add(STATE, STATE, state);
			add(SECOND, SECOND, second);
		}
		ByteBuffer digest = ByteBuffer.allocate(20);
		for (int word : words(STATE))
			digest.putInt(word);
		return digest.putInt(words(SECOND)[0]).array();
	}

	@Test
	void digestsAreThoseOfTheJdk() throws GeneralSecurityException {
		Random random = new Random(256);
		for (int length = 0; length < 200; length++) {
			byte[] message = new byte[length];
			random.nextBytes(message);
			assertThat(sha256(message)).isEqualTo(MessageDigest.getInstance("SHA-256").digest(message));
			assertThat(sha1(message)).isEqualTo(MessageDigest.getInstance("SHA-1").digest(message));
		}
	}

	@Test
	void sha1hClearsTheRestOfItsRegister() {
		core.setQ(5, -1, -1);
		core.setQ(6, 0xFFFF_FFFF_0000_0007L, -1);
		Sha1.sha1h(core, 6, 5);
		assertThat(words(5)).containsExactly(0xC000_0001, 0, 0, 0);
	}
}
