// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.FlatEnvironment;

/// AES, built of the instructions as FIPS 197 defines it, is that of the JDK.
class AesTest {
	private static final int BLOCK = 16;
	private static final int STATE = 0;
	private static final int KEY = 1;

	private final Core core = FlatEnvironment.core("cortex-a57");

	private void set(int register, byte[] bytes, int at) {
		ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		core.setQ(register, buffer.getLong(at), buffer.getLong(at + 8));
	}

	private byte[] get(int register) {
		return ByteBuffer.allocate(BLOCK).order(ByteOrder.LITTLE_ENDIAN).putLong(core.v[2 * register])
				.putLong(core.v[2 * register + 1]).array();
	}

	private void addKey(byte[] keys, int round) {
		set(KEY, keys, round * BLOCK);
		core.setQ(STATE, core.v[0] ^ core.v[2 * KEY], core.v[1] ^ core.v[2 * KEY + 1]);
	}

	/// A word whose bytes are substituted: rows that are all one byte do not change when they are shifted.
	private int substitute(int word) {
		long columns = Integer.toUnsignedLong(word) * 0x1_0000_0001L;
		core.setQ(STATE, columns, columns);
		core.setQ(KEY, 0, 0);
		Aes.aese(core, KEY, STATE);
		return (int) core.v[0];
	}

	/// All round keys, one after the other.
	private byte[] expand(byte[] key) {
		int length = key.length / 4;
		int rounds = length + 6;
		ByteBuffer keys = ByteBuffer.allocate((rounds + 1) * BLOCK).order(ByteOrder.LITTLE_ENDIAN).put(key);
		int constant = 1;
		for (int i = length; i < 4 * (rounds + 1); i++) {
			int word = keys.getInt(4 * (i - 1));
			if (i % length == 0) {
				word = substitute(Integer.rotateRight(word, 8)) ^ constant;
				constant = constant << 1 ^ (constant >>> 7) * 0x11B;
			} else if (length > 6 && i % length == 4)
				word = substitute(word);
			keys.putInt(word ^ keys.getInt(4 * (i - length)));
		}
		return keys.array();
	}

	private byte[] encrypt(byte[] keys, byte[] block) {
		int rounds = keys.length / BLOCK - 1;
		set(STATE, block, 0);
		for (int round = 0; round < rounds; round++) {
			set(KEY, keys, round * BLOCK);
			Aes.aese(core, KEY, STATE);
			if (round < rounds - 1)
				Aes.aesmc(core, STATE, STATE);
		}
		addKey(keys, rounds);
		return get(STATE);
	}

	private byte[] decrypt(byte[] keys, byte[] block) {
		int rounds = keys.length / BLOCK - 1;
		set(STATE, block, 0);
		for (int round = rounds; round > 0; round--) {
			set(KEY, keys, round * BLOCK);
			if (round < rounds)
				Aes.aesimc(core, KEY, KEY);
			Aes.aesd(core, KEY, STATE);
			if (round > 1)
				Aes.aesimc(core, STATE, STATE);
		}
		addKey(keys, 0);
		return get(STATE);
	}

	@Test
	void encryptsAndDecryptsAsTheJdkDoes() throws GeneralSecurityException {
		Random random = new Random(197);
		Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
		for (int i = 0; i < 300; i++) {
			byte[] key = new byte[16 + 8 * (i % 3)];
			byte[] block = new byte[BLOCK];
			random.nextBytes(key);
			random.nextBytes(block);
			byte[] keys = expand(key);
			cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
			byte[] expected = cipher.doFinal(block);
			assertThat(encrypt(keys, block)).as("key of %d bytes", key.length).isEqualTo(expected);
			assertThat(decrypt(keys, expected)).as("key of %d bytes", key.length).isEqualTo(block);
		}
	}
}
