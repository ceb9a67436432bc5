// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// Checksums: CRC-32 by the polynomials 0x04C11DB7 and, with C in the name, 0x1EDC6F41 (Castagnoli), bits reflected, without the
/// inversions before and after (Arm ARM C6.2, CRC32B; Poly32Mod2 of the shared pseudocode).
public final class Crc32 {
	private static final int BYTE_VALUES = 256;
	private static final int[] IEEE = table(0xEDB8_8320);
	private static final int[] CASTAGNOLI = table(0x82F6_3B78);

	private Crc32() {
	}

	/// The checksum of each byte.
	///
	/// @param polynomial without its highest term, reflected
	private static int[] table(int polynomial) {
		int[] table = new int[BYTE_VALUES];
		for (int i = 0; i < BYTE_VALUES; i++) {
			int crc = i;
			for (int bit = 0; bit < Byte.SIZE; bit++)
				crc = crc >>> 1 ^ ((crc & 1) != 0 ? polynomial : 0);
			table[i] = crc;
		}
		return table;
	}

	private static int checksum(int[] table, int sum, long value, int bytes) {
		int crc = sum;
		for (int i = 0; i < bytes; i++)
			crc = crc >>> 8 ^ table[(crc ^ (int) (value >>> Byte.SIZE * i)) & 0xFF];
		return crc;
	}

	/// CRC32B.
	public static void crc32b(Core core, int rm, int rn, int rd) {
		core.setW(rd, checksum(IEEE, core.w(rn), core.x(rm), Byte.BYTES));
	}

	/// CRC32H.
	public static void crc32h(Core core, int rm, int rn, int rd) {
		core.setW(rd, checksum(IEEE, core.w(rn), core.x(rm), Short.BYTES));
	}

	/// CRC32W.
	public static void crc32w(Core core, int rm, int rn, int rd) {
		core.setW(rd, checksum(IEEE, core.w(rn), core.x(rm), Integer.BYTES));
	}

	/// CRC32X.
	public static void crc32x(Core core, int rm, int rn, int rd) {
		core.setW(rd, checksum(IEEE, core.w(rn), core.x(rm), Long.BYTES));
	}

	/// CRC32CB.
	public static void crc32cb(Core core, int rm, int rn, int rd) {
		core.setW(rd, checksum(CASTAGNOLI, core.w(rn), core.x(rm), Byte.BYTES));
	}

	/// CRC32CH.
	public static void crc32ch(Core core, int rm, int rn, int rd) {
		core.setW(rd, checksum(CASTAGNOLI, core.w(rn), core.x(rm), Short.BYTES));
	}

	/// CRC32CW.
	public static void crc32cw(Core core, int rm, int rn, int rd) {
		core.setW(rd, checksum(CASTAGNOLI, core.w(rn), core.x(rm), Integer.BYTES));
	}

	/// CRC32CX.
	public static void crc32cx(Core core, int rm, int rn, int rd) {
		core.setW(rd, checksum(CASTAGNOLI, core.w(rn), core.x(rm), Long.BYTES));
	}
}
