// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64;

/// Tells which encoding of the table an instruction word is.
///
/// Written by DecoderWriter from the table; DecoderWriterTest fails when it is stale, and says how to renew it.
public final class Decoder {
	/// Stands for a word that is no instruction.
	public static final int UNALLOCATED = -1;

	private Decoder() {
	}

	/// The index in the table of the encoding that a word is; {@link #UNALLOCATED} if it is none.
	public static int decode(int word) {
		switch (word >>> 26 & 0x7) {
		case 0:
			if ((word & 0xe3ff0000) == 0x0)
				return 42; // UDF
			return UNALLOCATED;
		case 2:
			return decode0(word);
		case 3:
			return decode2(word);
		case 4:
			switch (word >>> 24 & 0x3) {
			case 0:
				if ((word & 0x80000000) == 0x0)
					return 0; // ADR
				if ((word & 0x80000000) == 0x80000000)
					return 1; // ADRP
				return UNALLOCATED;
			case 1:
				switch (word >>> 29 & 0x3) {
				case 0:
					if ((word & 0x800000) == 0x0)
						return 2; // ADD_imm
					return UNALLOCATED;
				case 1:
					if ((word & 0x800000) == 0x0)
						return 3; // ADDS_imm
					return UNALLOCATED;
				case 2:
					if ((word & 0x800000) == 0x0)
						return 4; // SUB_imm
					return UNALLOCATED;
				case 3:
					if ((word & 0x800000) == 0x0)
						return 5; // SUBS_imm
					return UNALLOCATED;
				default:
					throw new AssertionError(word);
				}
			case 2:
				switch (word >>> 29 & 0x3) {
				case 0:
					if ((word & 0x800000) == 0x0 && Immediates.bitmaskAllocated(word))
						return 6; // AND_imm
					if ((word & 0x800000) == 0x800000 && (!((word >>> 31 & 0x1) == 0) || (word >>> 21 & 0x3) < 2))
						return 10; // MOVN
					return UNALLOCATED;
				case 1:
					if ((word & 0x800000) == 0x0 && Immediates.bitmaskAllocated(word))
						return 7; // ORR_imm
					return UNALLOCATED;
				case 2:
					if ((word & 0x800000) == 0x0 && Immediates.bitmaskAllocated(word))
						return 8; // EOR_imm
					if ((word & 0x800000) == 0x800000 && (!((word >>> 31 & 0x1) == 0) || (word >>> 21 & 0x3) < 2))
						return 11; // MOVZ
					return UNALLOCATED;
				case 3:
					if ((word & 0x800000) == 0x0 && Immediates.bitmaskAllocated(word))
						return 9; // ANDS_imm
					if ((word & 0x800000) == 0x800000 && (!((word >>> 31 & 0x1) == 0) || (word >>> 21 & 0x3) < 2))
						return 12; // MOVK
					return UNALLOCATED;
				default:
					throw new AssertionError(word);
				}
			case 3:
				switch (word >>> 29 & 0x3) {
				case 0:
					if ((word & 0xa00000) == 0x800000 && (word >>> 22 & 0x1) == (word >>> 31 & 0x1) && (!((word >>> 31 & 0x1) == 0) || (word >>> 10 & 0x3f) < 32))
						return 16; // EXTR
					if ((word & 0x800000) == 0x0 && (word >>> 22 & 0x1) == (word >>> 31 & 0x1) && (!((word >>> 31 & 0x1) == 0) || (word >>> 16 & 0x3f) < 32) && (!((word >>> 31 & 0x1) == 0) || (word >>> 10 & 0x3f) < 32))
						return 13; // SBFM
					return UNALLOCATED;
				case 1:
					if ((word & 0x800000) == 0x0 && (word >>> 22 & 0x1) == (word >>> 31 & 0x1) && (!((word >>> 31 & 0x1) == 0) || (word >>> 16 & 0x3f) < 32) && (!((word >>> 31 & 0x1) == 0) || (word >>> 10 & 0x3f) < 32))
						return 14; // BFM
					return UNALLOCATED;
				case 2:
					if ((word & 0x800000) == 0x0 && (word >>> 22 & 0x1) == (word >>> 31 & 0x1) && (!((word >>> 31 & 0x1) == 0) || (word >>> 16 & 0x3f) < 32) && (!((word >>> 31 & 0x1) == 0) || (word >>> 10 & 0x3f) < 32))
						return 15; // UBFM
					return UNALLOCATED;
				default:
					return UNALLOCATED;
				}
			default:
				throw new AssertionError(word);
			}
		case 5:
			return decode21(word);
		case 6:
			return decode23(word);
		case 7:
			return decode30(word);
		default:
			return UNALLOCATED;
		}
	}

	private static int decode0(int word) {
		switch (word >>> 24 & 0x3) {
		case 0:
			return decode1(word);
		case 1:
			switch (word >>> 22 & 0x3) {
			case 0:
				if ((word & 0x60000000) == 0x20000000)
					return 158; // STP
				return UNALLOCATED;
			case 1:
				if ((word & 0xe0000000) == 0x60000000)
					return 163; // LDPSW
				if ((word & 0x60000000) == 0x20000000)
					return 159; // LDP
				return UNALLOCATED;
			case 2:
				if ((word & 0x60000000) == 0x20000000)
					return 160; // STP_pre
				return UNALLOCATED;
			case 3:
				if ((word & 0xe0000000) == 0x60000000)
					return 164; // LDPSW_pre
				if ((word & 0x60000000) == 0x20000000)
					return 161; // LDP_pre
				return UNALLOCATED;
			default:
				throw new AssertionError(word);
			}
		case 2:
			switch (word >>> 29 & 0x3) {
			case 0:
				if ((word & 0x200000) == 0x0 && (!((word >>> 31 & 0x1) == 0) || (word >>> 10 & 0x3f) < 32))
					return 72; // AND_reg
				if ((word & 0x200000) == 0x200000 && (!((word >>> 31 & 0x1) == 0) || (word >>> 10 & 0x3f) < 32))
					return 73; // BIC_reg
				return UNALLOCATED;
			case 1:
				if ((word & 0x200000) == 0x0 && (!((word >>> 31 & 0x1) == 0) || (word >>> 10 & 0x3f) < 32))
					return 74; // ORR_reg
				if ((word & 0x200000) == 0x200000 && (!((word >>> 31 & 0x1) == 0) || (word >>> 10 & 0x3f) < 32))
					return 75; // ORN_reg
				return UNALLOCATED;
			case 2:
				if ((word & 0x200000) == 0x0 && (!((word >>> 31 & 0x1) == 0) || (word >>> 10 & 0x3f) < 32))
					return 76; // EOR_reg
				if ((word & 0x200000) == 0x200000 && (!((word >>> 31 & 0x1) == 0) || (word >>> 10 & 0x3f) < 32))
					return 77; // EON_reg
				return UNALLOCATED;
			case 3:
				if ((word & 0x200000) == 0x0 && (!((word >>> 31 & 0x1) == 0) || (word >>> 10 & 0x3f) < 32))
					return 78; // ANDS_reg
				if ((word & 0x200000) == 0x200000 && (!((word >>> 31 & 0x1) == 0) || (word >>> 10 & 0x3f) < 32))
					return 79; // BICS_reg
				return UNALLOCATED;
			default:
				throw new AssertionError(word);
			}
		case 3:
			switch (word >>> 29 & 0x3) {
			case 0:
				if ((word & 0xe00000) == 0x200000 && (word >>> 10 & 0x7) < 5)
					return 84; // ADD_ext
				if ((word & 0x200000) == 0x0 && (word >>> 22 & 0x3) < 3 && (!((word >>> 31 & 0x1) == 0) || (word >>> 10 & 0x3f) < 32))
					return 80; // ADD_reg
				return UNALLOCATED;
			case 1:
				if ((word & 0xe00000) == 0x200000 && (word >>> 10 & 0x7) < 5)
					return 85; // ADDS_ext
				if ((word & 0x200000) == 0x0 && (word >>> 22 & 0x3) < 3 && (!((word >>> 31 & 0x1) == 0) || (word >>> 10 & 0x3f) < 32))
					return 81; // ADDS_reg
				return UNALLOCATED;
			case 2:
				if ((word & 0xe00000) == 0x200000 && (word >>> 10 & 0x7) < 5)
					return 86; // SUB_ext
				if ((word & 0x200000) == 0x0 && (word >>> 22 & 0x3) < 3 && (!((word >>> 31 & 0x1) == 0) || (word >>> 10 & 0x3f) < 32))
					return 82; // SUB_reg
				return UNALLOCATED;
			case 3:
				if ((word & 0xe00000) == 0x200000 && (word >>> 10 & 0x7) < 5)
					return 87; // SUBS_ext
				if ((word & 0x200000) == 0x0 && (word >>> 22 & 0x3) < 3 && (!((word >>> 31 & 0x1) == 0) || (word >>> 10 & 0x3f) < 32))
					return 83; // SUBS_reg
				return UNALLOCATED;
			default:
				throw new AssertionError(word);
			}
		default:
			throw new AssertionError(word);
		}
	}

	private static int decode1(int word) {
		switch (word >>> 23 & 0x1) {
		case 0:
			switch (word >>> 29 & 0x1) {
			case 0:
				switch (word >>> 21 & 0x1) {
				case 0:
					switch (word >>> 15 & 0x1) {
					case 0:
						switch (word >>> 22 & 0x1) {
						case 0:
							if ((word & 0xc0000000) == 0x0)
								return 108; // STXRB
							if ((word & 0xc0000000) == 0x40000000)
								return 116; // STXRH
							if ((word & 0x80000000) == 0x80000000)
								return 124; // STXR
							return UNALLOCATED;
						case 1:
							if ((word & 0xc0000000) == 0x0)
								return 110; // LDXRB
							if ((word & 0xc0000000) == 0x40000000)
								return 118; // LDXRH
							if ((word & 0x80000000) == 0x80000000)
								return 128; // LDXR
							return UNALLOCATED;
						default:
							throw new AssertionError(word);
						}
					case 1:
						switch (word >>> 22 & 0x1) {
						case 0:
							if ((word & 0xc0000000) == 0x0)
								return 109; // STLXRB
							if ((word & 0xc0000000) == 0x40000000)
								return 117; // STLXRH
							if ((word & 0x80000000) == 0x80000000)
								return 125; // STLXR
							return UNALLOCATED;
						case 1:
							if ((word & 0xc0000000) == 0x0)
								return 111; // LDAXRB
							if ((word & 0xc0000000) == 0x40000000)
								return 119; // LDAXRH
							if ((word & 0x80000000) == 0x80000000)
								return 129; // LDAXR
							return UNALLOCATED;
						default:
							throw new AssertionError(word);
						}
					default:
						throw new AssertionError(word);
					}
				case 1:
					switch (word >>> 31 & 0x1) {
					case 0:
						if ((word & 0x7c00) == 0x7c00 && !((word & 0x10000) != 0) && !((word & 0x1) != 0))
							return 136; // CASP
						return UNALLOCATED;
					case 1:
						switch (word >>> 15 & 0x1) {
						case 0:
							if ((word & 0x400000) == 0x0)
								return 126; // STXP
							if ((word & 0x400000) == 0x400000)
								return 130; // LDXP
							return UNALLOCATED;
						case 1:
							if ((word & 0x400000) == 0x0)
								return 127; // STLXP
							if ((word & 0x400000) == 0x400000)
								return 131; // LDAXP
							return UNALLOCATED;
						default:
							throw new AssertionError(word);
						}
					default:
						throw new AssertionError(word);
					}
				default:
					throw new AssertionError(word);
				}
			case 1:
				if ((word & 0x40400000) == 0x0)
					return 154; // STNP
				if ((word & 0x40400000) == 0x400000)
					return 155; // LDNP
				return UNALLOCATED;
			default:
				throw new AssertionError(word);
			}
		case 1:
			switch (word >>> 29 & 0x1) {
			case 0:
				switch (word >>> 21 & 0x1) {
				case 0:
					switch (word >>> 15 & 0x1) {
					case 0:
						switch (word >>> 22 & 0x1) {
						case 0:
							if ((word & 0xc0000000) == 0x0)
								return 112; // STLLRB
							if ((word & 0xc0000000) == 0x40000000)
								return 120; // STLLRH
							if ((word & 0x80000000) == 0x80000000)
								return 132; // STLLR
							return UNALLOCATED;
						case 1:
							if ((word & 0xc0000000) == 0x0)
								return 114; // LDLARB
							if ((word & 0xc0000000) == 0x40000000)
								return 122; // LDLARH
							if ((word & 0x80000000) == 0x80000000)
								return 134; // LDLAR
							return UNALLOCATED;
						default:
							throw new AssertionError(word);
						}
					case 1:
						switch (word >>> 22 & 0x1) {
						case 0:
							if ((word & 0xc0000000) == 0x0)
								return 113; // STLRB
							if ((word & 0xc0000000) == 0x40000000)
								return 121; // STLRH
							if ((word & 0x80000000) == 0x80000000)
								return 133; // STLR
							return UNALLOCATED;
						case 1:
							if ((word & 0xc0000000) == 0x0 && (word >>> 16 & 0x1f) == 31 && (word >>> 10 & 0x1f) == 31)
								return 115; // LDARB
							if ((word & 0xc0000000) == 0x40000000 && (word >>> 16 & 0x1f) == 31 && (word >>> 10 & 0x1f) == 31)
								return 123; // LDARH
							if ((word & 0x80000000) == 0x80000000 && (word >>> 16 & 0x1f) == 31 && (word >>> 10 & 0x1f) == 31)
								return 135; // LDAR
							return UNALLOCATED;
						default:
							throw new AssertionError(word);
						}
					default:
						throw new AssertionError(word);
					}
				case 1:
					if ((word & 0xc0007c00) == 0x7c00)
						return 137; // CASB
					if ((word & 0xc0007c00) == 0x40007c00)
						return 138; // CASH
					if ((word & 0x80007c00) == 0x80007c00)
						return 139; // CAS
					return UNALLOCATED;
				default:
					throw new AssertionError(word);
				}
			case 1:
				if ((word & 0xc0400000) == 0x40400000)
					return 162; // LDPSW_post
				if ((word & 0x40400000) == 0x0)
					return 156; // STP_post
				if ((word & 0x40400000) == 0x400000)
					return 157; // LDP_post
				return UNALLOCATED;
			default:
				throw new AssertionError(word);
			}
		default:
			throw new AssertionError(word);
		}
	}

	private static int decode2(int word) {
		switch (word >>> 24 & 0x3) {
		case 0:
			return decode3(word);
		case 1:
			return decode4(word);
		case 2:
			return decode7(word);
		case 3:
			return decode17(word);
		default:
			throw new AssertionError(word);
		}
	}

	private static int decode3(int word) {
		switch (word >>> 22 & 0x3) {
		case 0:
			switch (word >>> 29 & 0x1) {
			case 0:
				switch (word >>> 12 & 0x3f) {
				case 0:
					if ((word & 0x803c0000) == 0x0 && (!((word >>> 30 & 0x1) == 0) || (word >>> 10 & 0x3) < 3))
						return 304; // ST4_m
					return UNALLOCATED;
				case 2:
					if ((word & 0x803c0000) == 0x0)
						return 306; // ST1_4
					return UNALLOCATED;
				case 4:
					if ((word & 0x803c0000) == 0x0 && (!((word >>> 30 & 0x1) == 0) || (word >>> 10 & 0x3) < 3))
						return 308; // ST3_m
					return UNALLOCATED;
				case 6:
					if ((word & 0x803c0000) == 0x0)
						return 310; // ST1_3
					return UNALLOCATED;
				case 7:
					if ((word & 0x803c0000) == 0x0)
						return 312; // ST1_1
					return UNALLOCATED;
				case 8:
					if ((word & 0x803c0000) == 0x0 && (!((word >>> 30 & 0x1) == 0) || (word >>> 10 & 0x3) < 3))
						return 314; // ST2_m
					return UNALLOCATED;
				case 10:
					if ((word & 0x803c0000) == 0x0)
						return 316; // ST1_2
					return UNALLOCATED;
				default:
					return UNALLOCATED;
				}
			case 1:
				if ((word >>> 30 & 0x3) < 3)
					return 165; // STNP_fp
				return UNALLOCATED;
			default:
				throw new AssertionError(word);
			}
		case 1:
			switch (word >>> 29 & 0x1) {
			case 0:
				switch (word >>> 12 & 0x3f) {
				case 0:
					if ((word & 0x803c0000) == 0x0 && (!((word >>> 30 & 0x1) == 0) || (word >>> 10 & 0x3) < 3))
						return 318; // LD4_m
					return UNALLOCATED;
				case 2:
					if ((word & 0x803c0000) == 0x0)
						return 320; // LD1_4
					return UNALLOCATED;
				case 4:
					if ((word & 0x803c0000) == 0x0 && (!((word >>> 30 & 0x1) == 0) || (word >>> 10 & 0x3) < 3))
						return 322; // LD3_m
					return UNALLOCATED;
				case 6:
					if ((word & 0x803c0000) == 0x0)
						return 324; // LD1_3
					return UNALLOCATED;
				case 7:
					if ((word & 0x803c0000) == 0x0)
						return 326; // LD1_1
					return UNALLOCATED;
				case 8:
					if ((word & 0x803c0000) == 0x0 && (!((word >>> 30 & 0x1) == 0) || (word >>> 10 & 0x3) < 3))
						return 328; // LD2_m
					return UNALLOCATED;
				case 10:
					if ((word & 0x803c0000) == 0x0)
						return 330; // LD1_2
					return UNALLOCATED;
				default:
					return UNALLOCATED;
				}
			case 1:
				if ((word >>> 30 & 0x3) < 3)
					return 166; // LDNP_fp
				return UNALLOCATED;
			default:
				throw new AssertionError(word);
			}
		case 2:
			switch (word >>> 29 & 0x1) {
			case 0:
				switch (word >>> 12 & 0xf) {
				case 0:
					if ((word & 0x80200000) == 0x0 && (!((word >>> 30 & 0x1) == 0) || (word >>> 10 & 0x3) < 3))
						return 305; // ST4_m_post
					return UNALLOCATED;
				case 2:
					if ((word & 0x80200000) == 0x0)
						return 307; // ST1_4_post
					return UNALLOCATED;
				case 4:
					if ((word & 0x80200000) == 0x0 && (!((word >>> 30 & 0x1) == 0) || (word >>> 10 & 0x3) < 3))
						return 309; // ST3_m_post
					return UNALLOCATED;
				case 6:
					if ((word & 0x80200000) == 0x0)
						return 311; // ST1_3_post
					return UNALLOCATED;
				case 7:
					if ((word & 0x80200000) == 0x0)
						return 313; // ST1_1_post
					return UNALLOCATED;
				case 8:
					if ((word & 0x80200000) == 0x0 && (!((word >>> 30 & 0x1) == 0) || (word >>> 10 & 0x3) < 3))
						return 315; // ST2_m_post
					return UNALLOCATED;
				case 10:
					if ((word & 0x80200000) == 0x0)
						return 317; // ST1_2_post
					return UNALLOCATED;
				default:
					return UNALLOCATED;
				}
			case 1:
				if ((word >>> 30 & 0x3) < 3)
					return 167; // STP_fp_post
				return UNALLOCATED;
			default:
				throw new AssertionError(word);
			}
		case 3:
			switch (word >>> 29 & 0x1) {
			case 0:
				switch (word >>> 12 & 0xf) {
				case 0:
					if ((word & 0x80200000) == 0x0 && (!((word >>> 30 & 0x1) == 0) || (word >>> 10 & 0x3) < 3))
						return 319; // LD4_m_post
					return UNALLOCATED;
				case 2:
					if ((word & 0x80200000) == 0x0)
						return 321; // LD1_4_post
					return UNALLOCATED;
				case 4:
					if ((word & 0x80200000) == 0x0 && (!((word >>> 30 & 0x1) == 0) || (word >>> 10 & 0x3) < 3))
						return 323; // LD3_m_post
					return UNALLOCATED;
				case 6:
					if ((word & 0x80200000) == 0x0)
						return 325; // LD1_3_post
					return UNALLOCATED;
				case 7:
					if ((word & 0x80200000) == 0x0)
						return 327; // LD1_1_post
					return UNALLOCATED;
				case 8:
					if ((word & 0x80200000) == 0x0 && (!((word >>> 30 & 0x1) == 0) || (word >>> 10 & 0x3) < 3))
						return 329; // LD2_m_post
					return UNALLOCATED;
				case 10:
					if ((word & 0x80200000) == 0x0)
						return 331; // LD1_2_post
					return UNALLOCATED;
				default:
					return UNALLOCATED;
				}
			case 1:
				if ((word >>> 30 & 0x3) < 3)
					return 168; // LDP_fp_post
				return UNALLOCATED;
			default:
				throw new AssertionError(word);
			}
		default:
			throw new AssertionError(word);
		}
	}

	private static int decode4(int word) {
		switch (word >>> 22 & 0x3) {
		case 0:
			switch (word >>> 29 & 0x1) {
			case 0:
				switch (word >>> 13 & 0x3f) {
				case 0:
					if ((word & 0x80380000) == 0x0)
						return 332; // ST1_b
					if ((word & 0x80380000) == 0x200000)
						return 340; // ST2_b
					return UNALLOCATED;
				case 1:
					if ((word & 0x80380000) == 0x0)
						return 348; // ST3_b
					if ((word & 0x80380000) == 0x200000)
						return 356; // ST4_b
					return UNALLOCATED;
				case 2:
					if ((word & 0x80380000) == 0x0 && !((word & 0x400) != 0))
						return 334; // ST1_h
					if ((word & 0x80380000) == 0x200000 && !((word & 0x400) != 0))
						return 342; // ST2_h
					return UNALLOCATED;
				case 3:
					if ((word & 0x80380000) == 0x0 && !((word & 0x400) != 0))
						return 350; // ST3_h
					if ((word & 0x80380000) == 0x200000 && !((word & 0x400) != 0))
						return 358; // ST4_h
					return UNALLOCATED;
				case 4:
					switch (word >>> 19 & 0x7) {
					case 0:
						if ((word & 0x80001c00) == 0x400)
							return 338; // ST1_d
						if ((word & 0x80000c00) == 0x0)
							return 336; // ST1_s
						return UNALLOCATED;
					case 4:
						if ((word & 0x80001c00) == 0x400)
							return 346; // ST2_d
						if ((word & 0x80000c00) == 0x0)
							return 344; // ST2_s
						return UNALLOCATED;
					default:
						return UNALLOCATED;
					}
				case 5:
					switch (word >>> 19 & 0x7) {
					case 0:
						if ((word & 0x80001c00) == 0x400)
							return 354; // ST3_d
						if ((word & 0x80000c00) == 0x0)
							return 352; // ST3_s
						return UNALLOCATED;
					case 4:
						if ((word & 0x80001c00) == 0x400)
							return 362; // ST4_d
						if ((word & 0x80000c00) == 0x0)
							return 360; // ST4_s
						return UNALLOCATED;
					default:
						return UNALLOCATED;
					}
				default:
					return UNALLOCATED;
				}
			case 1:
				if ((word >>> 30 & 0x3) < 3)
					return 169; // STP_fp
				return UNALLOCATED;
			default:
				throw new AssertionError(word);
			}
		case 1:
			return decode5(word);
		case 2:
			switch (word >>> 29 & 0x1) {
			case 0:
				switch (word >>> 13 & 0x7) {
				case 0:
					if ((word & 0x80200000) == 0x0)
						return 333; // ST1_b_post
					if ((word & 0x80200000) == 0x200000)
						return 341; // ST2_b_post
					return UNALLOCATED;
				case 1:
					if ((word & 0x80200000) == 0x0)
						return 349; // ST3_b_post
					if ((word & 0x80200000) == 0x200000)
						return 357; // ST4_b_post
					return UNALLOCATED;
				case 2:
					if ((word & 0x80200000) == 0x0 && !((word & 0x400) != 0))
						return 335; // ST1_h_post
					if ((word & 0x80200000) == 0x200000 && !((word & 0x400) != 0))
						return 343; // ST2_h_post
					return UNALLOCATED;
				case 3:
					if ((word & 0x80200000) == 0x0 && !((word & 0x400) != 0))
						return 351; // ST3_h_post
					if ((word & 0x80200000) == 0x200000 && !((word & 0x400) != 0))
						return 359; // ST4_h_post
					return UNALLOCATED;
				case 4:
					switch (word >>> 10 & 0x3) {
					case 0:
						if ((word & 0x80200000) == 0x0)
							return 337; // ST1_s_post
						if ((word & 0x80200000) == 0x200000)
							return 345; // ST2_s_post
						return UNALLOCATED;
					case 1:
						if ((word & 0x80201000) == 0x0)
							return 339; // ST1_d_post
						if ((word & 0x80201000) == 0x200000)
							return 347; // ST2_d_post
						return UNALLOCATED;
					default:
						return UNALLOCATED;
					}
				case 5:
					switch (word >>> 10 & 0x3) {
					case 0:
						if ((word & 0x80200000) == 0x0)
							return 353; // ST3_s_post
						if ((word & 0x80200000) == 0x200000)
							return 361; // ST4_s_post
						return UNALLOCATED;
					case 1:
						if ((word & 0x80201000) == 0x0)
							return 355; // ST3_d_post
						if ((word & 0x80201000) == 0x200000)
							return 363; // ST4_d_post
						return UNALLOCATED;
					default:
						return UNALLOCATED;
					}
				default:
					return UNALLOCATED;
				}
			case 1:
				if ((word >>> 30 & 0x3) < 3)
					return 171; // STP_fp_pre
				return UNALLOCATED;
			default:
				throw new AssertionError(word);
			}
		case 3:
			return decode6(word);
		default:
			throw new AssertionError(word);
		}
	}

	private static int decode5(int word) {
		switch (word >>> 29 & 0x1) {
		case 0:
			switch (word >>> 13 & 0x3f) {
			case 0:
				if ((word & 0x80380000) == 0x0)
					return 364; // LD1_b
				if ((word & 0x80380000) == 0x200000)
					return 372; // LD2_b
				return UNALLOCATED;
			case 1:
				if ((word & 0x80380000) == 0x0)
					return 380; // LD3_b
				if ((word & 0x80380000) == 0x200000)
					return 388; // LD4_b
				return UNALLOCATED;
			case 2:
				if ((word & 0x80380000) == 0x0 && !((word & 0x400) != 0))
					return 366; // LD1_h
				if ((word & 0x80380000) == 0x200000 && !((word & 0x400) != 0))
					return 374; // LD2_h
				return UNALLOCATED;
			case 3:
				if ((word & 0x80380000) == 0x0 && !((word & 0x400) != 0))
					return 382; // LD3_h
				if ((word & 0x80380000) == 0x200000 && !((word & 0x400) != 0))
					return 390; // LD4_h
				return UNALLOCATED;
			case 4:
				switch (word >>> 19 & 0x7) {
				case 0:
					if ((word & 0x80001c00) == 0x400)
						return 370; // LD1_d
					if ((word & 0x80000c00) == 0x0)
						return 368; // LD1_s
					return UNALLOCATED;
				case 4:
					if ((word & 0x80001c00) == 0x400)
						return 378; // LD2_d
					if ((word & 0x80000c00) == 0x0)
						return 376; // LD2_s
					return UNALLOCATED;
				default:
					return UNALLOCATED;
				}
			case 5:
				switch (word >>> 19 & 0x7) {
				case 0:
					if ((word & 0x80001c00) == 0x400)
						return 386; // LD3_d
					if ((word & 0x80000c00) == 0x0)
						return 384; // LD3_s
					return UNALLOCATED;
				case 4:
					if ((word & 0x80001c00) == 0x400)
						return 394; // LD4_d
					if ((word & 0x80000c00) == 0x0)
						return 392; // LD4_s
					return UNALLOCATED;
				default:
					return UNALLOCATED;
				}
			case 6:
				if ((word & 0x80381000) == 0x0)
					return 396; // LD1R
				if ((word & 0x80381000) == 0x200000)
					return 398; // LD2R
				return UNALLOCATED;
			case 7:
				if ((word & 0x80381000) == 0x0)
					return 400; // LD3R
				if ((word & 0x80381000) == 0x200000)
					return 402; // LD4R
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		case 1:
			if ((word >>> 30 & 0x3) < 3)
				return 170; // LDP_fp
			return UNALLOCATED;
		default:
			throw new AssertionError(word);
		}
	}

	private static int decode6(int word) {
		switch (word >>> 29 & 0x1) {
		case 0:
			switch (word >>> 13 & 0x7) {
			case 0:
				if ((word & 0x80200000) == 0x0)
					return 365; // LD1_b_post
				if ((word & 0x80200000) == 0x200000)
					return 373; // LD2_b_post
				return UNALLOCATED;
			case 1:
				if ((word & 0x80200000) == 0x0)
					return 381; // LD3_b_post
				if ((word & 0x80200000) == 0x200000)
					return 389; // LD4_b_post
				return UNALLOCATED;
			case 2:
				if ((word & 0x80200000) == 0x0 && !((word & 0x400) != 0))
					return 367; // LD1_h_post
				if ((word & 0x80200000) == 0x200000 && !((word & 0x400) != 0))
					return 375; // LD2_h_post
				return UNALLOCATED;
			case 3:
				if ((word & 0x80200000) == 0x0 && !((word & 0x400) != 0))
					return 383; // LD3_h_post
				if ((word & 0x80200000) == 0x200000 && !((word & 0x400) != 0))
					return 391; // LD4_h_post
				return UNALLOCATED;
			case 4:
				switch (word >>> 10 & 0x3) {
				case 0:
					if ((word & 0x80200000) == 0x0)
						return 369; // LD1_s_post
					if ((word & 0x80200000) == 0x200000)
						return 377; // LD2_s_post
					return UNALLOCATED;
				case 1:
					if ((word & 0x80201000) == 0x0)
						return 371; // LD1_d_post
					if ((word & 0x80201000) == 0x200000)
						return 379; // LD2_d_post
					return UNALLOCATED;
				default:
					return UNALLOCATED;
				}
			case 5:
				switch (word >>> 10 & 0x3) {
				case 0:
					if ((word & 0x80200000) == 0x0)
						return 385; // LD3_s_post
					if ((word & 0x80200000) == 0x200000)
						return 393; // LD4_s_post
					return UNALLOCATED;
				case 1:
					if ((word & 0x80201000) == 0x0)
						return 387; // LD3_d_post
					if ((word & 0x80201000) == 0x200000)
						return 395; // LD4_d_post
					return UNALLOCATED;
				default:
					return UNALLOCATED;
				}
			case 6:
				if ((word & 0x80201000) == 0x0)
					return 397; // LD1R_post
				if ((word & 0x80201000) == 0x200000)
					return 399; // LD2R_post
				return UNALLOCATED;
			case 7:
				if ((word & 0x80201000) == 0x0)
					return 401; // LD3R_post
				if ((word & 0x80201000) == 0x200000)
					return 403; // LD4R_post
				return UNALLOCATED;
			default:
				throw new AssertionError(word);
			}
		case 1:
			if ((word >>> 30 & 0x3) < 3)
				return 172; // LDP_fp_pre
			return UNALLOCATED;
		default:
			throw new AssertionError(word);
		}
	}

	private static int decode7(int word) {
		switch (word >>> 10 & 0x1) {
		case 0:
			return decode8(word);
		case 1:
			return decode12(word);
		default:
			throw new AssertionError(word);
		}
	}

	private static int decode8(int word) {
		switch (word >>> 15 & 0x1) {
		case 0:
			return decode9(word);
		case 1:
			return decode11(word);
		default:
			throw new AssertionError(word);
		}
	}

	private static int decode9(int word) {
		switch (word >>> 21 & 0x1) {
		case 0:
			switch (word >>> 29 & 0x1) {
			case 0:
				switch (word >>> 11 & 0x3) {
				case 0:
					if ((word & 0x80c00000) == 0x0)
						return 761; // TBL
					return UNALLOCATED;
				case 1:
					if ((word & 0x80006000) == 0x2000 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
						return 755; // TRN1
					if ((word & 0x80006000) == 0x6000 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
						return 758; // TRN2
					return UNALLOCATED;
				case 2:
					if ((word & 0x80c00000) == 0x0)
						return 762; // TBX
					return UNALLOCATED;
				case 3:
					switch (word >>> 13 & 0x3) {
					case 0:
						if ((word & 0x80000000) == 0x0 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
							return 754; // UZP1
						return UNALLOCATED;
					case 1:
						if ((word & 0x80000000) == 0x0 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
							return 756; // ZIP1
						return UNALLOCATED;
					case 2:
						if ((word & 0x80000000) == 0x0 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
							return 757; // UZP2
						return UNALLOCATED;
					case 3:
						if ((word & 0x80000000) == 0x0 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
							return 759; // ZIP2
						return UNALLOCATED;
					default:
						throw new AssertionError(word);
					}
				default:
					throw new AssertionError(word);
				}
			case 1:
				if ((word & 0x80c00000) == 0x0 && (!((word >>> 30 & 0x1) == 0) || (word >>> 11 & 0xf) < 8))
					return 760; // EXT
				return UNALLOCATED;
			default:
				throw new AssertionError(word);
			}
		case 1:
			return decode10(word);
		default:
			throw new AssertionError(word);
		}
	}

	private static int decode10(int word) {
		switch (word >>> 11 & 0xf) {
		case 0:
			if ((word & 0xa0000000) == 0x0 && (word >>> 22 & 0x3) < 3)
				return 571; // SADDL_v
			if ((word & 0xa0000000) == 0x20000000 && (word >>> 22 & 0x3) < 3)
				return 572; // UADDL_v
			return UNALLOCATED;
		case 1:
			if ((word & 0xa01f0000) == 0x0 && (word >>> 22 & 0x3) < 3)
				return 597; // REV64_v
			if ((word & 0xa01f0000) == 0x20000000 && (word >>> 22 & 0x3) < 2)
				return 599; // REV32_v
			return UNALLOCATED;
		case 2:
			if ((word & 0xa0000000) == 0x0 && (word >>> 22 & 0x3) < 3)
				return 573; // SADDW_v
			if ((word & 0xa0000000) == 0x20000000 && (word >>> 22 & 0x3) < 3)
				return 574; // UADDW_v
			return UNALLOCATED;
		case 3:
			if ((word & 0xa01f0000) == 0x0 && (word >>> 22 & 0x3) == 0)
				return 598; // REV16_v
			return UNALLOCATED;
		case 4:
			if ((word & 0xa0000000) == 0x0 && (word >>> 22 & 0x3) < 3)
				return 575; // SSUBL_v
			if ((word & 0xa0000000) == 0x20000000 && (word >>> 22 & 0x3) < 3)
				return 576; // USUBL_v
			return UNALLOCATED;
		case 5:
			switch (word >>> 16 & 0x1f) {
			case 0:
				if ((word & 0xa0000000) == 0x0 && (word >>> 22 & 0x3) < 3)
					return 600; // SADDLP_v
				if ((word & 0xa0000000) == 0x20000000 && (word >>> 22 & 0x3) < 3)
					return 601; // UADDLP_v
				return UNALLOCATED;
			case 1:
				if ((word & 0xa0000000) == 0x0 && (word >>> 22 & 0x3) < 3)
					return 620; // XTN_v
				if ((word & 0xa0000000) == 0x20000000 && (word >>> 22 & 0x3) < 3)
					return 621; // SQXTUN_v
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		case 6:
			if ((word & 0xa0000000) == 0x0 && (word >>> 22 & 0x3) < 3)
				return 577; // SSUBW_v
			if ((word & 0xa0000000) == 0x20000000 && (word >>> 22 & 0x3) < 3)
				return 578; // USUBW_v
			return UNALLOCATED;
		case 7:
			switch (word >>> 16 & 0x1f) {
			case 0:
				if ((word & 0xa0000000) == 0x0 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
					return 602; // SUQADD_v
				if ((word & 0xa0000000) == 0x20000000 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
					return 603; // USQADD_v
				return UNALLOCATED;
			case 1:
				if ((word & 0xa0000000) == 0x20000000 && (word >>> 22 & 0x3) < 3)
					return 624; // SHLL_v
				return UNALLOCATED;
			case 16:
				if ((word & 0xa0000000) == 0x0 && (word >>> 22 & 0x3) < 3 && (!((word >>> 22 & 0x3) == 2) || (word >>> 30 & 0x1) == 1))
					return 688; // SADDLV
				if ((word & 0xa0000000) == 0x20000000 && (word >>> 22 & 0x3) < 3 && (!((word >>> 22 & 0x3) == 2) || (word >>> 30 & 0x1) == 1))
					return 689; // UADDLV
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		case 8:
			if ((word & 0xa0000000) == 0x0 && (word >>> 22 & 0x3) < 3)
				return 579; // ADDHN_v
			if ((word & 0xa0000000) == 0x20000000 && (word >>> 22 & 0x3) < 3)
				return 580; // RADDHN_v
			return UNALLOCATED;
		case 9:
			switch (word >>> 16 & 0x1f) {
			case 0:
				if ((word & 0xa0000000) == 0x0 && (word >>> 22 & 0x3) < 3)
					return 604; // CLS_v
				if ((word & 0xa0000000) == 0x20000000 && (word >>> 22 & 0x3) < 3)
					return 605; // CLZ_v
				return UNALLOCATED;
			case 1:
				if ((word & 0xa0000000) == 0x0 && (word >>> 22 & 0x3) < 3)
					return 622; // SQXTN_v
				if ((word & 0xa0000000) == 0x20000000 && (word >>> 22 & 0x3) < 3)
					return 623; // UQXTN_v
				return UNALLOCATED;
			case 8:
				if ((word & 0xe0c00000) == 0x40000000)
					return 939; // AESE
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		case 10:
			if ((word & 0xa0000000) == 0x0 && (word >>> 22 & 0x3) < 3)
				return 581; // SABAL_v
			if ((word & 0xa0000000) == 0x20000000 && (word >>> 22 & 0x3) < 3)
				return 582; // UABAL_v
			return UNALLOCATED;
		case 11:
			switch (word >>> 16 & 0x1f) {
			case 0:
				if ((word & 0xa0c00000) == 0x20000000)
					return 607; // NOT_v
				if ((word & 0xa0c00000) == 0x20400000)
					return 608; // RBIT_v
				if ((word & 0xa0000000) == 0x0 && (word >>> 22 & 0x3) == 0)
					return 606; // CNT_v
				return UNALLOCATED;
			case 8:
				if ((word & 0xe0c00000) == 0x40000000)
					return 940; // AESD
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		case 12:
			if ((word & 0xa0000000) == 0x0 && (word >>> 22 & 0x3) < 3)
				return 583; // SUBHN_v
			if ((word & 0xa0000000) == 0x20000000 && (word >>> 22 & 0x3) < 3)
				return 584; // RSUBHN_v
			return UNALLOCATED;
		case 13:
			switch (word >>> 16 & 0x1f) {
			case 0:
				if ((word & 0xa0000000) == 0x0 && (word >>> 22 & 0x3) < 3)
					return 609; // SADALP_v
				if ((word & 0xa0000000) == 0x20000000 && (word >>> 22 & 0x3) < 3)
					return 610; // UADALP_v
				return UNALLOCATED;
			case 1:
				if ((word & 0xa0c00000) == 0x20400000)
					return 626; // FCVTXN_v
				if ((word & 0xa0800000) == 0x0)
					return 625; // FCVTN_v
				return UNALLOCATED;
			case 8:
				if ((word & 0xe0c00000) == 0x40000000)
					return 941; // AESMC
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		case 14:
			if ((word & 0xa0000000) == 0x0 && (word >>> 22 & 0x3) < 3)
				return 585; // SABDL_v
			if ((word & 0xa0000000) == 0x20000000 && (word >>> 22 & 0x3) < 3)
				return 586; // UABDL_v
			return UNALLOCATED;
		case 15:
			switch (word >>> 16 & 0x1f) {
			case 0:
				if ((word & 0xa0000000) == 0x0 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
					return 611; // SQABS_v
				if ((word & 0xa0000000) == 0x20000000 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
					return 612; // SQNEG_v
				return UNALLOCATED;
			case 1:
				if ((word & 0xa0800000) == 0x0)
					return 627; // FCVTL_v
				return UNALLOCATED;
			case 8:
				if ((word & 0xe0c00000) == 0x40000000)
					return 942; // AESIMC
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		default:
			throw new AssertionError(word);
		}
	}

	private static int decode11(int word) {
		switch (word >>> 11 & 0xf) {
		case 0:
			if ((word & 0xa0200000) == 0x200000 && (word >>> 22 & 0x3) < 3)
				return 587; // SMLAL_v
			if ((word & 0xa0200000) == 0x20200000 && (word >>> 22 & 0x3) < 3)
				return 588; // UMLAL_v
			return UNALLOCATED;
		case 1:
			switch (word >>> 16 & 0x3f) {
			case 32:
				if ((word & 0xa0000000) == 0x0 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
					return 613; // CMGT_zero_v
				if ((word & 0xa0000000) == 0x20000000 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
					return 616; // CMGE_zero_v
				return UNALLOCATED;
			case 33:
				if ((word & 0xa0800000) == 0x0 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
					return 628; // FRINTN_v
				if ((word & 0xa0800000) == 0x800000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
					return 638; // FRINTP_v
				if ((word & 0xa0800000) == 0x20000000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
					return 643; // FRINTA_v
				return UNALLOCATED;
			case 57:
				if ((word & 0xa0c00000) == 0x400000)
					return 659; // FRINTN_vh
				if ((word & 0xa0c00000) == 0xc00000)
					return 669; // FRINTP_vh
				if ((word & 0xa0c00000) == 0x20400000)
					return 674; // FRINTA_vh
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		case 2:
			if ((word & 0xa0200000) == 0x200000 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
				return 589; // SQDMLAL_v
			return UNALLOCATED;
		case 3:
			switch (word >>> 16 & 0x3f) {
			case 32:
				if ((word & 0xa0000000) == 0x0 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
					return 614; // CMEQ_zero_v
				if ((word & 0xa0000000) == 0x20000000 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
					return 617; // CMLE_zero_v
				return UNALLOCATED;
			case 33:
				switch (word >>> 23 & 0x1) {
				case 0:
					if ((word & 0xa0000000) == 0x0 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
						return 629; // FRINTM_v
					if ((word & 0xa0000000) == 0x20000000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
						return 644; // FRINTX_v
					return UNALLOCATED;
				case 1:
					if ((word & 0xa0000000) == 0x0 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
						return 639; // FRINTZ_v
					if ((word & 0xa0000000) == 0x20000000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
						return 652; // FRINTI_v
					return UNALLOCATED;
				default:
					throw new AssertionError(word);
				}
			case 57:
				switch (word >>> 22 & 0x3) {
				case 1:
					if ((word & 0xa0000000) == 0x0)
						return 660; // FRINTM_vh
					if ((word & 0xa0000000) == 0x20000000)
						return 675; // FRINTX_vh
					return UNALLOCATED;
				case 3:
					if ((word & 0xa0000000) == 0x0)
						return 670; // FRINTZ_vh
					if ((word & 0xa0000000) == 0x20000000)
						return 683; // FRINTI_vh
					return UNALLOCATED;
				default:
					return UNALLOCATED;
				}
			default:
				return UNALLOCATED;
			}
		case 4:
			if ((word & 0xa0200000) == 0x200000 && (word >>> 22 & 0x3) < 3)
				return 590; // SMLSL_v
			if ((word & 0xa0200000) == 0x20200000 && (word >>> 22 & 0x3) < 3)
				return 591; // UMLSL_v
			return UNALLOCATED;
		case 5:
			switch (word >>> 16 & 0x3f) {
			case 32:
				if ((word & 0xa0000000) == 0x0 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
					return 615; // CMLT_zero_v
				return UNALLOCATED;
			case 33:
				switch (word >>> 23 & 0x1) {
				case 0:
					if ((word & 0xa0000000) == 0x0 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
						return 630; // FCVTNS_v
					if ((word & 0xa0000000) == 0x20000000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
						return 645; // FCVTNU_v
					return UNALLOCATED;
				case 1:
					if ((word & 0xa0000000) == 0x0 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
						return 640; // FCVTPS_v
					if ((word & 0xa0000000) == 0x20000000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
						return 653; // FCVTPU_v
					return UNALLOCATED;
				default:
					throw new AssertionError(word);
				}
			case 48:
				if ((word & 0xa0000000) == 0x0 && (word >>> 22 & 0x3) < 3 && (!((word >>> 22 & 0x3) == 2) || (word >>> 30 & 0x1) == 1))
					return 690; // SMAXV
				if ((word & 0xa0000000) == 0x20000000 && (word >>> 22 & 0x3) < 3 && (!((word >>> 22 & 0x3) == 2) || (word >>> 30 & 0x1) == 1))
					return 691; // UMAXV
				return UNALLOCATED;
			case 49:
				if ((word & 0xa0000000) == 0x0 && (word >>> 22 & 0x3) < 3 && (!((word >>> 22 & 0x3) == 2) || (word >>> 30 & 0x1) == 1))
					return 692; // SMINV
				if ((word & 0xa0000000) == 0x20000000 && (word >>> 22 & 0x3) < 3 && (!((word >>> 22 & 0x3) == 2) || (word >>> 30 & 0x1) == 1))
					return 693; // UMINV
				return UNALLOCATED;
			case 57:
				switch (word >>> 22 & 0x3) {
				case 1:
					if ((word & 0xa0000000) == 0x0)
						return 661; // FCVTNS_vh
					if ((word & 0xa0000000) == 0x20000000)
						return 676; // FCVTNU_vh
					return UNALLOCATED;
				case 3:
					if ((word & 0xa0000000) == 0x0)
						return 671; // FCVTPS_vh
					if ((word & 0xa0000000) == 0x20000000)
						return 684; // FCVTPU_vh
					return UNALLOCATED;
				default:
					return UNALLOCATED;
				}
			default:
				return UNALLOCATED;
			}
		case 6:
			if ((word & 0xa0200000) == 0x200000 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
				return 592; // SQDMLSL_v
			return UNALLOCATED;
		case 7:
			switch (word >>> 16 & 0x3f) {
			case 32:
				if ((word & 0xa0000000) == 0x0 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
					return 618; // ABS_v
				if ((word & 0xa0000000) == 0x20000000 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
					return 619; // NEG_v
				return UNALLOCATED;
			case 33:
				switch (word >>> 23 & 0x1) {
				case 0:
					if ((word & 0xa0000000) == 0x0 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
						return 631; // FCVTMS_v
					if ((word & 0xa0000000) == 0x20000000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
						return 646; // FCVTMU_v
					return UNALLOCATED;
				case 1:
					if ((word & 0xa0000000) == 0x0 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
						return 641; // FCVTZS_v
					if ((word & 0xa0000000) == 0x20000000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
						return 654; // FCVTZU_v
					return UNALLOCATED;
				default:
					throw new AssertionError(word);
				}
			case 49:
				if ((word & 0xa0000000) == 0x0 && (word >>> 22 & 0x3) < 3 && (!((word >>> 22 & 0x3) == 2) || (word >>> 30 & 0x1) == 1))
					return 694; // ADDV
				return UNALLOCATED;
			case 57:
				switch (word >>> 22 & 0x3) {
				case 1:
					if ((word & 0xa0000000) == 0x0)
						return 662; // FCVTMS_vh
					if ((word & 0xa0000000) == 0x20000000)
						return 677; // FCVTMU_vh
					return UNALLOCATED;
				case 3:
					if ((word & 0xa0000000) == 0x0)
						return 672; // FCVTZS_vh
					if ((word & 0xa0000000) == 0x20000000)
						return 685; // FCVTZU_vh
					return UNALLOCATED;
				default:
					return UNALLOCATED;
				}
			default:
				return UNALLOCATED;
			}
		case 8:
			if ((word & 0xa0200000) == 0x200000 && (word >>> 22 & 0x3) < 3)
				return 593; // SMULL_v
			if ((word & 0xa0200000) == 0x20200000 && (word >>> 22 & 0x3) < 3)
				return 594; // UMULL_v
			return UNALLOCATED;
		case 9:
			switch (word >>> 16 & 0x3f) {
			case 32:
				if ((word & 0xa0800000) == 0x800000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
					return 634; // FCMGT_zero_v
				if ((word & 0xa0800000) == 0x20800000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
					return 649; // FCMGE_zero_v
				return UNALLOCATED;
			case 33:
				switch (word >>> 23 & 0x1) {
				case 0:
					if ((word & 0xa0000000) == 0x0 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
						return 632; // FCVTAS_v
					if ((word & 0xa0000000) == 0x20000000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
						return 647; // FCVTAU_v
					return UNALLOCATED;
				case 1:
					if ((word & 0xa0400000) == 0x0)
						return 657; // URECPE_v
					if ((word & 0xa0400000) == 0x20000000)
						return 658; // URSQRTE_v
					return UNALLOCATED;
				default:
					throw new AssertionError(word);
				}
			case 48:
				switch (word >>> 22 & 0x3) {
				case 0:
					if ((word & 0xe0000000) == 0x60000000)
						return 695; // FMAXNMV
					if ((word & 0xa0000000) == 0x0)
						return 696; // FMAXNMV_h
					return UNALLOCATED;
				case 2:
					if ((word & 0xe0000000) == 0x60000000)
						return 697; // FMINNMV
					if ((word & 0xa0000000) == 0x0)
						return 698; // FMINNMV_h
					return UNALLOCATED;
				default:
					return UNALLOCATED;
				}
			case 56:
				if ((word & 0xa0c00000) == 0xc00000)
					return 665; // FCMGT_zero_vh
				if ((word & 0xa0c00000) == 0x20c00000)
					return 680; // FCMGE_zero_vh
				return UNALLOCATED;
			case 57:
				if ((word & 0xa0c00000) == 0x400000)
					return 663; // FCVTAS_vh
				if ((word & 0xa0c00000) == 0x20400000)
					return 678; // FCVTAU_vh
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		case 10:
			if ((word & 0xa0200000) == 0x200000 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
				return 595; // SQDMULL_v
			return UNALLOCATED;
		case 11:
			switch (word >>> 16 & 0x3f) {
			case 32:
				if ((word & 0xa0800000) == 0x800000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
					return 635; // FCMEQ_zero_v
				if ((word & 0xa0800000) == 0x20800000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
					return 650; // FCMLE_zero_v
				return UNALLOCATED;
			case 33:
				switch (word >>> 23 & 0x1) {
				case 0:
					if ((word & 0xa0000000) == 0x0 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
						return 633; // SCVTF_v
					if ((word & 0xa0000000) == 0x20000000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
						return 648; // UCVTF_v
					return UNALLOCATED;
				case 1:
					if ((word & 0xa0000000) == 0x0 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
						return 642; // FRECPE_v
					if ((word & 0xa0000000) == 0x20000000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
						return 655; // FRSQRTE_v
					return UNALLOCATED;
				default:
					throw new AssertionError(word);
				}
			case 56:
				if ((word & 0xa0c00000) == 0xc00000)
					return 666; // FCMEQ_zero_vh
				if ((word & 0xa0c00000) == 0x20c00000)
					return 681; // FCMLE_zero_vh
				return UNALLOCATED;
			case 57:
				switch (word >>> 22 & 0x3) {
				case 1:
					if ((word & 0xa0000000) == 0x0)
						return 664; // SCVTF_vh
					if ((word & 0xa0000000) == 0x20000000)
						return 679; // UCVTF_vh
					return UNALLOCATED;
				case 3:
					if ((word & 0xa0000000) == 0x0)
						return 673; // FRECPE_vh
					if ((word & 0xa0000000) == 0x20000000)
						return 686; // FRSQRTE_vh
					return UNALLOCATED;
				default:
					return UNALLOCATED;
				}
			default:
				return UNALLOCATED;
			}
		case 12:
			if ((word & 0xa0200000) == 0x200000 && (!((word & 0x400000) != 0) || (word & 0x800000) != 0) && (!((word & 0x800000) != 0) || (word & 0x400000) != 0))
				return 596; // PMULL_v
			return UNALLOCATED;
		case 13:
			if ((word & 0xa0ff0000) == 0xf80000)
				return 667; // FCMLT_zero_vh
			if ((word & 0xa0bf0000) == 0xa00000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
				return 636; // FCMLT_zero_v
			return UNALLOCATED;
		case 15:
			switch (word >>> 16 & 0x3f) {
			case 32:
				if ((word & 0xa0800000) == 0x800000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
					return 637; // FABS_v
				if ((word & 0xa0800000) == 0x20800000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
					return 651; // FNEG_v
				return UNALLOCATED;
			case 33:
				if ((word & 0xa0800000) == 0x20800000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
					return 656; // FSQRT_v
				return UNALLOCATED;
			case 48:
				switch (word >>> 22 & 0x3) {
				case 0:
					if ((word & 0xe0000000) == 0x60000000)
						return 699; // FMAXV
					if ((word & 0xa0000000) == 0x0)
						return 700; // FMAXV_h
					return UNALLOCATED;
				case 2:
					if ((word & 0xe0000000) == 0x60000000)
						return 701; // FMINV
					if ((word & 0xa0000000) == 0x0)
						return 702; // FMINV_h
					return UNALLOCATED;
				default:
					return UNALLOCATED;
				}
			case 56:
				if ((word & 0xa0c00000) == 0xc00000)
					return 668; // FABS_vh
				if ((word & 0xa0c00000) == 0x20c00000)
					return 682; // FNEG_vh
				return UNALLOCATED;
			case 57:
				if ((word & 0xa0c00000) == 0x20c00000)
					return 687; // FSQRT_vh
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		default:
			return UNALLOCATED;
		}
	}

	private static int decode12(int word) {
		switch (word >>> 15 & 0x1) {
		case 0:
			return decode13(word);
		case 1:
			return decode16(word);
		default:
			throw new AssertionError(word);
		}
	}

	private static int decode13(int word) {
		switch (word >>> 21 & 0x1) {
		case 0:
			return decode14(word);
		case 1:
			return decode15(word);
		default:
			throw new AssertionError(word);
		}
	}

	private static int decode14(int word) {
		switch (word >>> 22 & 0x3) {
		case 0:
			switch (word >>> 29 & 0x1) {
			case 0:
				switch (word >>> 11 & 0xf) {
				case 0:
					if ((word & 0x80000000) == 0x0 && ((word >>> 16 & 0x1f) != 16 && (word >>> 16 & 0x1f) != 0) && (!((word >>> 16 & 15) == 8) || (word >>> 30 & 0x1) == 1))
						return 703; // DUP_elem
					return UNALLOCATED;
				case 1:
					if ((word & 0x80000000) == 0x0 && ((word >>> 16 & 0x1f) != 16 && (word >>> 16 & 0x1f) != 0) && (!((word >>> 16 & 15) == 8) || (word >>> 30 & 0x1) == 1))
						return 704; // DUP_gen
					return UNALLOCATED;
				case 3:
					if ((word & 0xc0000000) == 0x40000000 && ((word >>> 16 & 0x1f) != 16 && (word >>> 16 & 0x1f) != 0))
						return 707; // INS_gen
					return UNALLOCATED;
				case 5:
					if ((word & 0x80000000) == 0x0 && ((((word >>> 16 & 0x1f) != 16 && (word >>> 16 & 0x1f) != 0) && ((word >>> 16 & 7) != 0 && ((word >>> 16 & 3) != 0 || (word & 0x40000000) != 0)))))
						return 705; // SMOV
					return UNALLOCATED;
				case 7:
					if ((word & 0x80000000) == 0x0 && (((word >>> 16 & 0x1f) != 16 && (word >>> 16 & 0x1f) != 0) && ((word & 0x40000000) != 0) == ((word >>> 16 & 15) == 8)))
						return 706; // UMOV
					return UNALLOCATED;
				default:
					return UNALLOCATED;
				}
			case 1:
				if ((word & 0xc0000000) == 0x40000000 && ((word >>> 16 & 0x1f) != 16 && (word >>> 16 & 0x1f) != 0))
					return 708; // INS_elem
				return UNALLOCATED;
			default:
				throw new AssertionError(word);
			}
		case 1:
			switch (word >>> 11 & 0xf) {
			case 0:
				if ((word & 0xa0000000) == 0x0)
					return 543; // FMAXNM_vh
				if ((word & 0xa0000000) == 0x20000000)
					return 544; // FMAXNMP_vh
				return UNALLOCATED;
			case 1:
				if ((word & 0xa0000000) == 0x0)
					return 547; // FMLA_vh
				return UNALLOCATED;
			case 2:
				if ((word & 0xa0000000) == 0x0)
					return 549; // FADD_vh
				if ((word & 0xa0000000) == 0x20000000)
					return 550; // FADDP_vh
				return UNALLOCATED;
			case 3:
				if ((word & 0xa0000000) == 0x0)
					return 553; // FMULX_vh
				if ((word & 0xa0000000) == 0x20000000)
					return 554; // FMUL_vh
				return UNALLOCATED;
			case 4:
				if ((word & 0xa0000000) == 0x0)
					return 555; // FCMEQ_vh
				if ((word & 0xa0000000) == 0x20000000)
					return 556; // FCMGE_vh
				return UNALLOCATED;
			case 5:
				if ((word & 0xa0000000) == 0x20000000)
					return 558; // FACGE_vh
				return UNALLOCATED;
			case 6:
				if ((word & 0xa0000000) == 0x0)
					return 560; // FMAX_vh
				if ((word & 0xa0000000) == 0x20000000)
					return 561; // FMAXP_vh
				return UNALLOCATED;
			case 7:
				if ((word & 0xa0000000) == 0x0)
					return 564; // FRECPS_vh
				if ((word & 0xa0000000) == 0x20000000)
					return 565; // FDIV_vh
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		case 3:
			switch (word >>> 11 & 0xf) {
			case 0:
				if ((word & 0xa0000000) == 0x0)
					return 545; // FMINNM_vh
				if ((word & 0xa0000000) == 0x20000000)
					return 546; // FMINNMP_vh
				return UNALLOCATED;
			case 1:
				if ((word & 0xa0000000) == 0x0)
					return 548; // FMLS_vh
				return UNALLOCATED;
			case 2:
				if ((word & 0xa0000000) == 0x0)
					return 551; // FSUB_vh
				if ((word & 0xa0000000) == 0x20000000)
					return 552; // FABD_vh
				return UNALLOCATED;
			case 4:
				if ((word & 0xa0000000) == 0x20000000)
					return 557; // FCMGT_vh
				return UNALLOCATED;
			case 5:
				if ((word & 0xa0000000) == 0x20000000)
					return 559; // FACGT_vh
				return UNALLOCATED;
			case 6:
				if ((word & 0xa0000000) == 0x0)
					return 562; // FMIN_vh
				if ((word & 0xa0000000) == 0x20000000)
					return 563; // FMINP_vh
				return UNALLOCATED;
			case 7:
				if ((word & 0xa0000000) == 0x0)
					return 566; // FRSQRTS_vh
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		default:
			return UNALLOCATED;
		}
	}

	private static int decode15(int word) {
		switch (word >>> 11 & 0xf) {
		case 0:
			if ((word & 0xa0000000) == 0x0 && (word >>> 22 & 0x3) < 3)
				return 466; // SHADD_v
			if ((word & 0xa0000000) == 0x20000000 && (word >>> 22 & 0x3) < 3)
				return 467; // UHADD_v
			return UNALLOCATED;
		case 1:
			if ((word & 0xa0000000) == 0x0 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
				return 468; // SQADD_v
			if ((word & 0xa0000000) == 0x20000000 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
				return 469; // UQADD_v
			return UNALLOCATED;
		case 2:
			if ((word & 0xa0000000) == 0x0 && (word >>> 22 & 0x3) < 3)
				return 470; // SRHADD_v
			if ((word & 0xa0000000) == 0x20000000 && (word >>> 22 & 0x3) < 3)
				return 471; // URHADD_v
			return UNALLOCATED;
		case 3:
			switch (word >>> 22 & 0x3) {
			case 0:
				if ((word & 0xa0000000) == 0x0)
					return 472; // AND_v
				if ((word & 0xa0000000) == 0x20000000)
					return 476; // EOR_v
				return UNALLOCATED;
			case 1:
				if ((word & 0xa0000000) == 0x0)
					return 473; // BIC_v
				if ((word & 0xa0000000) == 0x20000000)
					return 477; // BSL_v
				return UNALLOCATED;
			case 2:
				if ((word & 0xa0000000) == 0x0)
					return 474; // ORR_v
				if ((word & 0xa0000000) == 0x20000000)
					return 478; // BIT_v
				return UNALLOCATED;
			case 3:
				if ((word & 0xa0000000) == 0x0)
					return 475; // ORN_v
				if ((word & 0xa0000000) == 0x20000000)
					return 479; // BIF_v
				return UNALLOCATED;
			default:
				throw new AssertionError(word);
			}
		case 4:
			if ((word & 0xa0000000) == 0x0 && (word >>> 22 & 0x3) < 3)
				return 480; // SHSUB_v
			if ((word & 0xa0000000) == 0x20000000 && (word >>> 22 & 0x3) < 3)
				return 481; // UHSUB_v
			return UNALLOCATED;
		case 5:
			if ((word & 0xa0000000) == 0x0 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
				return 482; // SQSUB_v
			if ((word & 0xa0000000) == 0x20000000 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
				return 483; // UQSUB_v
			return UNALLOCATED;
		case 6:
			if ((word & 0xa0000000) == 0x0 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
				return 484; // CMGT_v
			if ((word & 0xa0000000) == 0x20000000 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
				return 485; // CMHI_v
			return UNALLOCATED;
		case 7:
			if ((word & 0xa0000000) == 0x0 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
				return 486; // CMGE_v
			if ((word & 0xa0000000) == 0x20000000 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
				return 487; // CMHS_v
			return UNALLOCATED;
		case 8:
			if ((word & 0xa0000000) == 0x0 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
				return 488; // SSHL_v
			if ((word & 0xa0000000) == 0x20000000 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
				return 489; // USHL_v
			return UNALLOCATED;
		case 9:
			if ((word & 0xa0000000) == 0x0 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
				return 490; // SQSHL_v
			if ((word & 0xa0000000) == 0x20000000 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
				return 491; // UQSHL_v
			return UNALLOCATED;
		case 10:
			if ((word & 0xa0000000) == 0x0 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
				return 492; // SRSHL_v
			if ((word & 0xa0000000) == 0x20000000 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
				return 493; // URSHL_v
			return UNALLOCATED;
		case 11:
			if ((word & 0xa0000000) == 0x0 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
				return 494; // SQRSHL_v
			if ((word & 0xa0000000) == 0x20000000 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
				return 495; // UQRSHL_v
			return UNALLOCATED;
		case 12:
			if ((word & 0xa0000000) == 0x0 && (word >>> 22 & 0x3) < 3)
				return 496; // SMAX_v
			if ((word & 0xa0000000) == 0x20000000 && (word >>> 22 & 0x3) < 3)
				return 497; // UMAX_v
			return UNALLOCATED;
		case 13:
			if ((word & 0xa0000000) == 0x0 && (word >>> 22 & 0x3) < 3)
				return 498; // SMIN_v
			if ((word & 0xa0000000) == 0x20000000 && (word >>> 22 & 0x3) < 3)
				return 499; // UMIN_v
			return UNALLOCATED;
		case 14:
			if ((word & 0xa0000000) == 0x0 && (word >>> 22 & 0x3) < 3)
				return 500; // SABD_v
			if ((word & 0xa0000000) == 0x20000000 && (word >>> 22 & 0x3) < 3)
				return 501; // UABD_v
			return UNALLOCATED;
		case 15:
			if ((word & 0xa0000000) == 0x0 && (word >>> 22 & 0x3) < 3)
				return 502; // SABA_v
			if ((word & 0xa0000000) == 0x20000000 && (word >>> 22 & 0x3) < 3)
				return 503; // UABA_v
			return UNALLOCATED;
		default:
			throw new AssertionError(word);
		}
	}

	private static int decode16(int word) {
		switch (word >>> 11 & 0xf) {
		case 0:
			if ((word & 0xa0200000) == 0x200000 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
				return 504; // ADD_v
			if ((word & 0xa0200000) == 0x20200000 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
				return 505; // SUB_v
			if ((word & 0xa0200000) == 0x20000000 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
				return 569; // SQRDMLAH_v
			return UNALLOCATED;
		case 1:
			if ((word & 0xa0200000) == 0x200000 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
				return 506; // CMTST_v
			if ((word & 0xa0200000) == 0x20200000 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
				return 507; // CMEQ_v
			if ((word & 0xa0200000) == 0x20000000 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
				return 570; // SQRDMLSH_v
			return UNALLOCATED;
		case 2:
			switch (word >>> 21 & 0x1) {
			case 0:
				if ((word & 0xa0c00000) == 0x800000)
					return 567; // SDOT_v
				if ((word & 0xa0c00000) == 0x20800000)
					return 568; // UDOT_v
				return UNALLOCATED;
			case 1:
				if ((word & 0xa0000000) == 0x0 && (word >>> 22 & 0x3) < 3)
					return 508; // MLA_v
				if ((word & 0xa0000000) == 0x20000000 && (word >>> 22 & 0x3) < 3)
					return 509; // MLS_v
				return UNALLOCATED;
			default:
				throw new AssertionError(word);
			}
		case 3:
			if ((word & 0xa0200000) == 0x200000 && (word >>> 22 & 0x3) < 3)
				return 510; // MUL_v
			if ((word & 0xa0200000) == 0x20200000 && (word >>> 22 & 0x3) == 0)
				return 511; // PMUL_v
			return UNALLOCATED;
		case 4:
			if ((word & 0xa0200000) == 0x200000 && (word >>> 22 & 0x3) < 3)
				return 512; // SMAXP_v
			if ((word & 0xa0200000) == 0x20200000 && (word >>> 22 & 0x3) < 3)
				return 513; // UMAXP_v
			return UNALLOCATED;
		case 5:
			if ((word & 0xa0200000) == 0x200000 && (word >>> 22 & 0x3) < 3)
				return 514; // SMINP_v
			if ((word & 0xa0200000) == 0x20200000 && (word >>> 22 & 0x3) < 3)
				return 515; // UMINP_v
			return UNALLOCATED;
		case 6:
			if ((word & 0xa0200000) == 0x200000 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
				return 516; // SQDMULH_v
			if ((word & 0xa0200000) == 0x20200000 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
				return 517; // SQRDMULH_v
			return UNALLOCATED;
		case 7:
			if ((word & 0xa0200000) == 0x200000 && (!((word >>> 22 & 0x3) == 3) || (word >>> 30 & 0x1) == 1))
				return 518; // ADDP_v
			return UNALLOCATED;
		case 8:
			switch (word >>> 21 & 0x1) {
			case 1:
				switch (word >>> 23 & 0x1) {
				case 0:
					if ((word & 0xa0000000) == 0x0 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
						return 519; // FMAXNM_v
					if ((word & 0xa0000000) == 0x20000000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
						return 520; // FMAXNMP_v
					return UNALLOCATED;
				case 1:
					if ((word & 0xa0000000) == 0x0 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
						return 521; // FMINNM_v
					if ((word & 0xa0000000) == 0x20000000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
						return 522; // FMINNMP_v
					return UNALLOCATED;
				default:
					throw new AssertionError(word);
				}
			default:
				return UNALLOCATED;
			}
		case 9:
			if ((word & 0xa0a00000) == 0x200000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
				return 523; // FMLA_v
			if ((word & 0xa0a00000) == 0xa00000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
				return 524; // FMLS_v
			return UNALLOCATED;
		case 10:
			switch (word >>> 21 & 0x1) {
			case 1:
				switch (word >>> 23 & 0x1) {
				case 0:
					if ((word & 0xa0000000) == 0x0 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
						return 525; // FADD_v
					if ((word & 0xa0000000) == 0x20000000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
						return 526; // FADDP_v
					return UNALLOCATED;
				case 1:
					if ((word & 0xa0000000) == 0x0 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
						return 527; // FSUB_v
					if ((word & 0xa0000000) == 0x20000000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
						return 528; // FABD_v
					return UNALLOCATED;
				default:
					throw new AssertionError(word);
				}
			default:
				return UNALLOCATED;
			}
		case 11:
			if ((word & 0xa0a00000) == 0x200000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
				return 529; // FMULX_v
			if ((word & 0xa0a00000) == 0x20200000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
				return 530; // FMUL_v
			return UNALLOCATED;
		case 12:
			if ((word & 0xa0a00000) == 0x200000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
				return 531; // FCMEQ_v
			if ((word & 0xa0a00000) == 0x20200000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
				return 532; // FCMGE_v
			if ((word & 0xa0a00000) == 0x20a00000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
				return 533; // FCMGT_v
			return UNALLOCATED;
		case 13:
			if ((word & 0xa0a00000) == 0x20200000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
				return 534; // FACGE_v
			if ((word & 0xa0a00000) == 0x20a00000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
				return 535; // FACGT_v
			return UNALLOCATED;
		case 14:
			switch (word >>> 21 & 0x1) {
			case 1:
				switch (word >>> 23 & 0x1) {
				case 0:
					if ((word & 0xa0000000) == 0x0 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
						return 536; // FMAX_v
					if ((word & 0xa0000000) == 0x20000000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
						return 537; // FMAXP_v
					return UNALLOCATED;
				case 1:
					if ((word & 0xa0000000) == 0x0 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
						return 538; // FMIN_v
					if ((word & 0xa0000000) == 0x20000000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
						return 539; // FMINP_v
					return UNALLOCATED;
				default:
					throw new AssertionError(word);
				}
			default:
				return UNALLOCATED;
			}
		case 15:
			if ((word & 0xa0a00000) == 0x200000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
				return 540; // FRECPS_v
			if ((word & 0xa0a00000) == 0x20200000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
				return 541; // FDIV_v
			if ((word & 0xa0a00000) == 0xa00000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1))
				return 542; // FRSQRTS_v
			return UNALLOCATED;
		default:
			throw new AssertionError(word);
		}
	}

	private static int decode17(int word) {
		switch (word >>> 10 & 0x1) {
		case 0:
			return decode18(word);
		case 1:
			return decode19(word);
		default:
			throw new AssertionError(word);
		}
	}

	private static int decode18(int word) {
		switch (word >>> 12 & 0xf) {
		case 0:
			if ((word & 0xa0000000) == 0x20000000 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
				return 764; // MLA_e
			return UNALLOCATED;
		case 1:
			if ((word & 0xa0c00000) == 0x0)
				return 782; // FMLA_eh
			if ((word & 0xa0800000) == 0x800000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1) && (!((word >>> 22 & 0x1) == 1) || (word >>> 21 & 0x1) == 0))
				return 781; // FMLA_e
			return UNALLOCATED;
		case 2:
			if ((word & 0xa0000000) == 0x0 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
				return 770; // SMLAL_e
			if ((word & 0xa0000000) == 0x20000000 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
				return 771; // UMLAL_e
			return UNALLOCATED;
		case 3:
			if ((word & 0xa0000000) == 0x0 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
				return 772; // SQDMLAL_e
			return UNALLOCATED;
		case 4:
			if ((word & 0xa0000000) == 0x20000000 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
				return 765; // MLS_e
			return UNALLOCATED;
		case 5:
			if ((word & 0xa0c00000) == 0x0)
				return 784; // FMLS_eh
			if ((word & 0xa0800000) == 0x800000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1) && (!((word >>> 22 & 0x1) == 1) || (word >>> 21 & 0x1) == 0))
				return 783; // FMLS_e
			return UNALLOCATED;
		case 6:
			if ((word & 0xa0000000) == 0x0 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
				return 773; // SMLSL_e
			if ((word & 0xa0000000) == 0x20000000 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
				return 774; // UMLSL_e
			return UNALLOCATED;
		case 7:
			if ((word & 0xa0000000) == 0x0 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
				return 775; // SQDMLSL_e
			return UNALLOCATED;
		case 8:
			if ((word & 0xa0000000) == 0x0 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
				return 763; // MUL_e
			return UNALLOCATED;
		case 9:
			switch (word >>> 23 & 0x1) {
			case 0:
				if ((word & 0xa0400000) == 0x0)
					return 786; // FMUL_eh
				if ((word & 0xa0400000) == 0x20000000)
					return 788; // FMULX_eh
				return UNALLOCATED;
			case 1:
				if ((word & 0xa0000000) == 0x0 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1) && (!((word >>> 22 & 0x1) == 1) || (word >>> 21 & 0x1) == 0))
					return 785; // FMUL_e
				if ((word & 0xa0000000) == 0x20000000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 30 & 0x1) == 1) && (!((word >>> 22 & 0x1) == 1) || (word >>> 21 & 0x1) == 0))
					return 787; // FMULX_e
				return UNALLOCATED;
			default:
				throw new AssertionError(word);
			}
		case 10:
			if ((word & 0xa0000000) == 0x0 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
				return 776; // SMULL_e
			if ((word & 0xa0000000) == 0x20000000 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
				return 777; // UMULL_e
			return UNALLOCATED;
		case 11:
			if ((word & 0xa0000000) == 0x0 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
				return 778; // SQDMULL_e
			return UNALLOCATED;
		case 12:
			if ((word & 0xa0000000) == 0x0 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
				return 766; // SQDMULH_e
			return UNALLOCATED;
		case 13:
			if ((word & 0xa0000000) == 0x0 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
				return 767; // SQRDMULH_e
			if ((word & 0xa0000000) == 0x20000000 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
				return 768; // SQRDMLAH_e
			return UNALLOCATED;
		case 14:
			if ((word & 0xa0c00000) == 0x800000)
				return 779; // SDOT_e
			if ((word & 0xa0c00000) == 0x20800000)
				return 780; // UDOT_e
			return UNALLOCATED;
		case 15:
			if ((word & 0xa0000000) == 0x20000000 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
				return 769; // SQRDMLSH_e
			return UNALLOCATED;
		default:
			throw new AssertionError(word);
		}
	}

	private static int decode19(int word) {
		switch (word >>> 11 & 0x1) {
		case 0:
			return decode20(word);
		case 1:
			switch (word >>> 12 & 0xf) {
			case 8:
				if ((word & 0xa0800000) == 0x0 && (word >>> 19 & 0xf) > 0 && (word >>> 19 & 0xf) < 8)
					return 742; // RSHRN_vi
				if ((word & 0xa0800000) == 0x20000000 && (word >>> 19 & 0xf) > 0 && (word >>> 19 & 0xf) < 8)
					return 743; // SQRSHRUN_vi
				return UNALLOCATED;
			case 9:
				if ((word & 0xa0800000) == 0x0 && (word >>> 19 & 0xf) > 0 && (word >>> 19 & 0xf) < 8)
					return 746; // SQRSHRN_vi
				if ((word & 0xa0800000) == 0x20000000 && (word >>> 19 & 0xf) > 0 && (word >>> 19 & 0xf) < 8)
					return 747; // UQRSHRN_vi
				return UNALLOCATED;
			case 15:
				if ((word & 0xa0f80000) == 0x0)
					return 725; // FMOV_vh
				if ((word & 0xa0800000) == 0x0 && (word >>> 19 & 0xf) > 1 && (!((word >>> 19 & 0xf) > 7) || (word >>> 30 & 0x1) == 1))
					return 752; // FCVTZS_vi
				if ((word & 0xa0800000) == 0x20000000 && (word >>> 19 & 0xf) > 1 && (!((word >>> 19 & 0xf) > 7) || (word >>> 30 & 0x1) == 1))
					return 753; // FCVTZU_vi
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		default:
			throw new AssertionError(word);
		}
	}

	private static int decode20(int word) {
		switch (word >>> 15 & 0x1) {
		case 0:
			switch (word >>> 12 & 0x1) {
			case 0:
				switch (word >>> 23 & 0x1) {
				case 0:
					switch (word >>> 29 & 0x1) {
					case 0:
						if ((word & 0x80780000) == 0x0)
							return 710; // MOVI_s
						if ((word & 0x80006000) == 0x0 && (word >>> 19 & 0xf) > 0 && (!((word >>> 19 & 0xf) > 7) || (word >>> 30 & 0x1) == 1))
							return 726; // SSHR_vi
						if ((word & 0x80006000) == 0x2000 && (word >>> 19 & 0xf) > 0 && (!((word >>> 19 & 0xf) > 7) || (word >>> 30 & 0x1) == 1))
							return 730; // SRSHR_vi
						return UNALLOCATED;
					case 1:
						switch (word >>> 31 & 0x1) {
						case 0:
							switch (word >>> 13 & 0x1) {
							case 0:
								if ((word & 0x780000) == 0x0)
									return 713; // MVNI_s
								if ((word & 0x4000) == 0x0 && (word >>> 19 & 0xf) > 0 && (!((word >>> 19 & 0xf) > 7) || (word >>> 30 & 0x1) == 1))
									return 727; // USHR_vi
								if ((word & 0x4000) == 0x4000 && (word >>> 19 & 0xf) > 0 && (!((word >>> 19 & 0xf) > 7) || (word >>> 30 & 0x1) == 1))
									return 734; // SRI_vi
								return UNALLOCATED;
							case 1:
								if ((word & 0x780000) == 0x0)
									return 713; // MVNI_s
								if ((word & 0x4000) == 0x0 && (word >>> 19 & 0xf) > 0 && (!((word >>> 19 & 0xf) > 7) || (word >>> 30 & 0x1) == 1))
									return 731; // URSHR_vi
								if ((word & 0x4000) == 0x4000 && (word >>> 19 & 0xf) > 0 && (!((word >>> 19 & 0xf) > 7) || (word >>> 30 & 0x1) == 1))
									return 737; // SQSHLU_vi
								return UNALLOCATED;
							default:
								throw new AssertionError(word);
							}
						default:
							return UNALLOCATED;
						}
					default:
						throw new AssertionError(word);
					}
				default:
					return UNALLOCATED;
				}
			case 1:
				switch (word >>> 23 & 0x1) {
				case 0:
					switch (word >>> 29 & 0x1) {
					case 0:
						switch (word >>> 31 & 0x1) {
						case 0:
							switch (word >>> 13 & 0x1) {
							case 0:
								if ((word & 0x780000) == 0x0)
									return 716; // ORR_vs
								if ((word & 0x4000) == 0x0 && (word >>> 19 & 0xf) > 0 && (!((word >>> 19 & 0xf) > 7) || (word >>> 30 & 0x1) == 1))
									return 728; // SSRA_vi
								if ((word & 0x4000) == 0x4000 && (word >>> 19 & 0xf) > 0 && (!((word >>> 19 & 0xf) > 7) || (word >>> 30 & 0x1) == 1))
									return 735; // SHL_vi
								return UNALLOCATED;
							case 1:
								if ((word & 0x780000) == 0x0)
									return 716; // ORR_vs
								if ((word & 0x4000) == 0x0 && (word >>> 19 & 0xf) > 0 && (!((word >>> 19 & 0xf) > 7) || (word >>> 30 & 0x1) == 1))
									return 732; // SRSRA_vi
								if ((word & 0x4000) == 0x4000 && (word >>> 19 & 0xf) > 0 && (!((word >>> 19 & 0xf) > 7) || (word >>> 30 & 0x1) == 1))
									return 738; // SQSHL_vi
								return UNALLOCATED;
							default:
								throw new AssertionError(word);
							}
						default:
							return UNALLOCATED;
						}
					case 1:
						switch (word >>> 31 & 0x1) {
						case 0:
							switch (word >>> 13 & 0x1) {
							case 0:
								if ((word & 0x780000) == 0x0)
									return 718; // BIC_vs
								if ((word & 0x4000) == 0x0 && (word >>> 19 & 0xf) > 0 && (!((word >>> 19 & 0xf) > 7) || (word >>> 30 & 0x1) == 1))
									return 729; // USRA_vi
								if ((word & 0x4000) == 0x4000 && (word >>> 19 & 0xf) > 0 && (!((word >>> 19 & 0xf) > 7) || (word >>> 30 & 0x1) == 1))
									return 736; // SLI_vi
								return UNALLOCATED;
							case 1:
								if ((word & 0x780000) == 0x0)
									return 718; // BIC_vs
								if ((word & 0x4000) == 0x0 && (word >>> 19 & 0xf) > 0 && (!((word >>> 19 & 0xf) > 7) || (word >>> 30 & 0x1) == 1))
									return 733; // URSRA_vi
								if ((word & 0x4000) == 0x4000 && (word >>> 19 & 0xf) > 0 && (!((word >>> 19 & 0xf) > 7) || (word >>> 30 & 0x1) == 1))
									return 739; // UQSHL_vi
								return UNALLOCATED;
							default:
								throw new AssertionError(word);
							}
						default:
							return UNALLOCATED;
						}
					default:
						throw new AssertionError(word);
					}
				default:
					return UNALLOCATED;
				}
			default:
				throw new AssertionError(word);
			}
		case 1:
			switch (word >>> 14 & 0x1) {
			case 0:
				switch (word >>> 12 & 0x1) {
				case 0:
					switch (word >>> 23 & 0x1) {
					case 0:
						switch (word >>> 29 & 0x1) {
						case 0:
							if ((word & 0x80780000) == 0x0)
								return 711; // MOVI_h
							if ((word & 0x80002000) == 0x0 && (word >>> 19 & 0xf) > 0 && (word >>> 19 & 0xf) < 8)
								return 740; // SHRN_vi
							if ((word & 0x80002000) == 0x2000 && (word >>> 19 & 0xf) > 0 && (word >>> 19 & 0xf) < 8)
								return 748; // SSHLL_vi
							return UNALLOCATED;
						case 1:
							if ((word & 0x80780000) == 0x0)
								return 714; // MVNI_h
							if ((word & 0x80002000) == 0x0 && (word >>> 19 & 0xf) > 0 && (word >>> 19 & 0xf) < 8)
								return 741; // SQSHRUN_vi
							if ((word & 0x80002000) == 0x2000 && (word >>> 19 & 0xf) > 0 && (word >>> 19 & 0xf) < 8)
								return 749; // USHLL_vi
							return UNALLOCATED;
						default:
							throw new AssertionError(word);
						}
					default:
						return UNALLOCATED;
					}
				case 1:
					switch (word >>> 23 & 0x1) {
					case 0:
						switch (word >>> 29 & 0x1) {
						case 0:
							if ((word & 0x80780000) == 0x0)
								return 717; // ORR_vhi
							if ((word & 0x80002000) == 0x0 && (word >>> 19 & 0xf) > 0 && (word >>> 19 & 0xf) < 8)
								return 744; // SQSHRN_vi
							return UNALLOCATED;
						case 1:
							if ((word & 0x80780000) == 0x0)
								return 719; // BIC_vhi
							if ((word & 0x80002000) == 0x0 && (word >>> 19 & 0xf) > 0 && (word >>> 19 & 0xf) < 8)
								return 745; // UQSHRN_vi
							return UNALLOCATED;
						default:
							throw new AssertionError(word);
						}
					default:
						return UNALLOCATED;
					}
				default:
					throw new AssertionError(word);
				}
			case 1:
				switch (word >>> 13 & 0x1) {
				case 0:
					if ((word & 0xa0f80000) == 0x0)
						return 712; // MOVI_msl
					if ((word & 0xa0f80000) == 0x20000000)
						return 715; // MVNI_msl
					return UNALLOCATED;
				case 1:
					switch (word >>> 12 & 0x1) {
					case 0:
						switch (word >>> 23 & 0x1) {
						case 0:
							switch (word >>> 29 & 0x1) {
							case 0:
								if ((word & 0x80780000) == 0x0)
									return 720; // MOVI_b
								if ((word & 0x80000000) == 0x0 && (word >>> 19 & 0xf) > 1 && (!((word >>> 19 & 0xf) > 7) || (word >>> 30 & 0x1) == 1))
									return 750; // SCVTF_vi
								return UNALLOCATED;
							case 1:
								if ((word & 0xc0780000) == 0x0)
									return 721; // MOVI_d
								if ((word & 0xc0780000) == 0x40000000)
									return 722; // MOVI_2d
								if ((word & 0x80000000) == 0x0 && (word >>> 19 & 0xf) > 1 && (!((word >>> 19 & 0xf) > 7) || (word >>> 30 & 0x1) == 1))
									return 751; // UCVTF_vi
								return UNALLOCATED;
							default:
								throw new AssertionError(word);
							}
						default:
							return UNALLOCATED;
						}
					case 1:
						if ((word & 0xe0f80000) == 0x60000000)
							return 724; // FMOV_vd
						if ((word & 0xa0f80000) == 0x0)
							return 723; // FMOV_vs
						return UNALLOCATED;
					default:
						throw new AssertionError(word);
					}
				default:
					throw new AssertionError(word);
				}
			default:
				throw new AssertionError(word);
			}
		default:
			throw new AssertionError(word);
		}
	}

	private static int decode21(int word) {
		switch (word >>> 29 & 0x3) {
		case 0:
			if ((word & 0x80000000) == 0x0)
				return 45; // B
			if ((word & 0x80000000) == 0x80000000)
				return 46; // BL
			return UNALLOCATED;
		case 1:
			switch (word >>> 24 & 0x3) {
			case 0:
				return 47; // CBZ
			case 1:
				return 48; // CBNZ
			case 2:
				return 49; // TBZ
			case 3:
				return 50; // TBNZ
			default:
				throw new AssertionError(word);
			}
		case 2:
			return decode22(word);
		default:
			return UNALLOCATED;
		}
	}

	private static int decode22(int word) {
		switch (word >>> 24 & 0x3) {
		case 0:
			switch (word >>> 4 & 0x1) {
			case 0:
				switch (word >>> 31 & 0x1) {
				case 0:
					return 17; // B_cond
				case 1:
					switch (word >>> 0 & 0xf) {
					case 0:
						if ((word & 0xe00000) == 0x200000)
							return 21; // BRK
						if ((word & 0xe00000) == 0x400000)
							return 22; // HLT
						return UNALLOCATED;
					case 1:
						if ((word & 0xe00000) == 0x0)
							return 18; // SVC
						if ((word & 0xe00000) == 0xa00000)
							return 23; // DCPS1
						return UNALLOCATED;
					case 2:
						if ((word & 0xe00000) == 0x0)
							return 19; // HVC
						if ((word & 0xe00000) == 0xa00000)
							return 24; // DCPS2
						return UNALLOCATED;
					case 3:
						if ((word & 0xe00000) == 0x0)
							return 20; // SMC
						if ((word & 0xe00000) == 0xa00000)
							return 25; // DCPS3
						return UNALLOCATED;
					default:
						return UNALLOCATED;
					}
				default:
					throw new AssertionError(word);
				}
			default:
				return UNALLOCATED;
			}
		case 1:
			switch (word >>> 20 & 0xf) {
			case 0:
				switch (word >>> 19 & 0x1) {
				case 0:
					switch (word >>> 12 & 0x3f) {
					case 4:
						if ((word & 0x800400ff) == 0x800000bf)
							return 31; // MSR_SPSel
						if ((word & 0x800400ff) == 0x8000009f)
							return 34; // MSR_PAN
						return UNALLOCATED;
					case 50:
						if ((word & 0x8004001f) == 0x8000001f)
							return 26; // HINT
						return UNALLOCATED;
					case 51:
						switch (word >>> 0 & 0x3f) {
						case 31:
							if ((word & 0x800400c0) == 0x80000040)
								return 27; // CLREX
							if ((word & 0x800400c0) == 0x80000080)
								return 28; // DSB
							if ((word & 0x800400c0) == 0x800000c0)
								return 30; // ISB
							return UNALLOCATED;
						case 63:
							if ((word & 0x800400c0) == 0x80000080)
								return 29; // DMB
							return UNALLOCATED;
						default:
							return UNALLOCATED;
						}
					case 52:
						if ((word & 0x800400ff) == 0x800000df)
							return 32; // MSR_DAIFSet
						if ((word & 0x800400ff) == 0x800000ff)
							return 33; // MSR_DAIFClr
						return UNALLOCATED;
					default:
						return UNALLOCATED;
					}
				case 1:
					if ((word & 0x80000000) == 0x80000000)
						return 35; // SYS
					return UNALLOCATED;
				default:
					throw new AssertionError(word);
				}
			case 1:
				if ((word & 0x80000000) == 0x80000000)
					return 37; // MSR_reg
				return UNALLOCATED;
			case 2:
				if ((word & 0x80080000) == 0x80080000)
					return 36; // SYSL
				return UNALLOCATED;
			case 3:
				if ((word & 0x80000000) == 0x80000000)
					return 38; // MRS
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		case 2:
			switch (word >>> 10 & 0x3f) {
			case 0:
				switch (word >>> 16 & 0x3f) {
				case 31:
					if ((word & 0x80c003ff) == 0x808003e0)
						return 43; // ERET
					if ((word & 0x80c0001f) == 0x80000000)
						return 39; // BR
					if ((word & 0x80c0001f) == 0x80400000)
						return 41; // RET
					return UNALLOCATED;
				case 63:
					if ((word & 0x80c003ff) == 0x808003e0)
						return 44; // DRPS
					if ((word & 0x80c0001f) == 0x80000000)
						return 40; // BLR
					return UNALLOCATED;
				default:
					return UNALLOCATED;
				}
			default:
				return UNALLOCATED;
			}
		default:
			return UNALLOCATED;
		}
	}

	private static int decode23(int word) {
		switch (word >>> 24 & 0x3) {
		case 0:
			return decode24(word);
		case 1:
			switch (word >>> 29 & 0x7) {
			case 1:
				switch (word >>> 22 & 0x3) {
				case 0:
					return 173; // STRB
				case 1:
					return 174; // LDRB
				case 2:
					return 175; // LDRSB_X
				case 3:
					return 176; // LDRSB_W
				default:
					throw new AssertionError(word);
				}
			case 3:
				switch (word >>> 22 & 0x3) {
				case 0:
					return 177; // STRH
				case 1:
					return 178; // LDRH
				case 2:
					return 179; // LDRSH_X
				case 3:
					return 180; // LDRSH_W
				default:
					throw new AssertionError(word);
				}
			case 5:
				if ((word & 0xc00000) == 0x0)
					return 181; // STR_W
				if ((word & 0xc00000) == 0x400000)
					return 182; // LDR_W
				if ((word & 0xc00000) == 0x800000)
					return 183; // LDRSW
				return UNALLOCATED;
			case 7:
				if ((word & 0xc00000) == 0x0)
					return 184; // STR_X
				if ((word & 0xc00000) == 0x400000)
					return 185; // LDR_X
				if ((word & 0xc00000) == 0x800000)
					return 186; // PRFM
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		case 2:
			return decode28(word);
		case 3:
			switch (word >>> 21 & 0x7) {
			case 0:
				if ((word & 0x60008000) == 0x0)
					return 100; // MADD
				if ((word & 0x60008000) == 0x8000)
					return 101; // MSUB
				return UNALLOCATED;
			case 1:
				if ((word & 0xe0008000) == 0x80000000)
					return 102; // SMADDL
				if ((word & 0xe0008000) == 0x80008000)
					return 103; // SMSUBL
				return UNALLOCATED;
			case 2:
				if ((word & 0xe0008000) == 0x80000000)
					return 104; // SMULH
				return UNALLOCATED;
			case 5:
				if ((word & 0xe0008000) == 0x80000000)
					return 105; // UMADDL
				if ((word & 0xe0008000) == 0x80008000)
					return 106; // UMSUBL
				return UNALLOCATED;
			case 6:
				if ((word & 0xe0008000) == 0x80000000)
					return 107; // UMULH
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		default:
			throw new AssertionError(word);
		}
	}

	private static int decode24(int word) {
		switch (word >>> 29 & 0x1) {
		case 0:
			if ((word & 0xc0000000) == 0x80000000)
				return 151; // LDRSW_lit
			if ((word & 0xc0000000) == 0xc0000000)
				return 152; // PRFM_lit
			if ((word & 0x80000000) == 0x0)
				return 150; // LDR_lit
			return UNALLOCATED;
		case 1:
			return decode25(word);
		default:
			throw new AssertionError(word);
		}
	}

	private static int decode25(int word) {
		switch (word >>> 10 & 0x3) {
		case 0:
			return decode26(word);
		case 1:
			switch (word >>> 21 & 0x7) {
			case 0:
				switch (word >>> 30 & 0x3) {
				case 0:
					return 187; // STRB_post
				case 1:
					return 191; // STRH_post
				case 2:
					return 195; // STR_W_post
				case 3:
					return 198; // STR_X_post
				default:
					throw new AssertionError(word);
				}
			case 2:
				switch (word >>> 30 & 0x3) {
				case 0:
					return 188; // LDRB_post
				case 1:
					return 192; // LDRH_post
				case 2:
					return 196; // LDR_W_post
				case 3:
					return 199; // LDR_X_post
				default:
					throw new AssertionError(word);
				}
			case 4:
				if ((word & 0xc0000000) == 0x0)
					return 189; // LDRSB_X_post
				if ((word & 0xc0000000) == 0x40000000)
					return 193; // LDRSH_X_post
				if ((word & 0xc0000000) == 0x80000000)
					return 197; // LDRSW_post
				return UNALLOCATED;
			case 6:
				if ((word & 0xc0000000) == 0x0)
					return 190; // LDRSB_W_post
				if ((word & 0xc0000000) == 0x40000000)
					return 194; // LDRSH_W_post
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		case 2:
			return decode27(word);
		case 3:
			switch (word >>> 21 & 0x7) {
			case 0:
				switch (word >>> 30 & 0x3) {
				case 0:
					return 200; // STRB_pre
				case 1:
					return 204; // STRH_pre
				case 2:
					return 208; // STR_W_pre
				case 3:
					return 211; // STR_X_pre
				default:
					throw new AssertionError(word);
				}
			case 2:
				switch (word >>> 30 & 0x3) {
				case 0:
					return 201; // LDRB_pre
				case 1:
					return 205; // LDRH_pre
				case 2:
					return 209; // LDR_W_pre
				case 3:
					return 212; // LDR_X_pre
				default:
					throw new AssertionError(word);
				}
			case 4:
				if ((word & 0xc0000000) == 0x0)
					return 202; // LDRSB_X_pre
				if ((word & 0xc0000000) == 0x40000000)
					return 206; // LDRSH_X_pre
				if ((word & 0xc0000000) == 0x80000000)
					return 210; // LDRSW_pre
				return UNALLOCATED;
			case 6:
				if ((word & 0xc0000000) == 0x0)
					return 203; // LDRSB_W_pre
				if ((word & 0xc0000000) == 0x40000000)
					return 207; // LDRSH_W_pre
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		default:
			throw new AssertionError(word);
		}
	}

	private static int decode26(int word) {
		switch (word >>> 21 & 0x1) {
		case 0:
			switch (word >>> 22 & 0x3) {
			case 0:
				switch (word >>> 30 & 0x3) {
				case 0:
					return 213; // STURB
				case 1:
					return 217; // STURH
				case 2:
					return 221; // STUR_W
				case 3:
					return 224; // STUR_X
				default:
					throw new AssertionError(word);
				}
			case 1:
				switch (word >>> 30 & 0x3) {
				case 0:
					return 214; // LDURB
				case 1:
					return 218; // LDURH
				case 2:
					return 222; // LDUR_W
				case 3:
					return 225; // LDUR_X
				default:
					throw new AssertionError(word);
				}
			case 2:
				switch (word >>> 30 & 0x3) {
				case 0:
					return 215; // LDURSB_X
				case 1:
					return 219; // LDURSH_X
				case 2:
					return 223; // LDURSW
				case 3:
					return 226; // PRFUM
				default:
					throw new AssertionError(word);
				}
			case 3:
				if ((word & 0xc0000000) == 0x0)
					return 216; // LDURSB_W
				if ((word & 0xc0000000) == 0x40000000)
					return 220; // LDURSH_W
				return UNALLOCATED;
			default:
				throw new AssertionError(word);
			}
		case 1:
			switch (word >>> 12 & 0xf) {
			case 0:
				return 140; // LDADD
			case 1:
				return 141; // LDCLR
			case 2:
				return 142; // LDEOR
			case 3:
				return 143; // LDSET
			case 4:
				return 144; // LDSMAX
			case 5:
				return 145; // LDSMIN
			case 6:
				return 146; // LDUMAX
			case 7:
				return 147; // LDUMIN
			case 8:
				return 148; // SWP
			case 12:
				if ((word & 0xc00000) == 0x800000 && (word >>> 16 & 0x1f) == 31)
					return 149; // LDAPR
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		default:
			throw new AssertionError(word);
		}
	}

	private static int decode27(int word) {
		switch (word >>> 21 & 0x7) {
		case 0:
			switch (word >>> 30 & 0x3) {
			case 0:
				return 227; // STTRB
			case 1:
				return 231; // STTRH
			case 2:
				return 235; // STTR_W
			case 3:
				return 238; // STTR_X
			default:
				throw new AssertionError(word);
			}
		case 1:
			switch (word >>> 30 & 0x3) {
			case 0:
				if ((word & 0x4000) != 0)
					return 240; // STRB_reg
				return UNALLOCATED;
			case 1:
				if ((word & 0x4000) != 0)
					return 244; // STRH_reg
				return UNALLOCATED;
			case 2:
				if ((word & 0x4000) != 0)
					return 248; // STR_W_reg
				return UNALLOCATED;
			case 3:
				if ((word & 0x4000) != 0)
					return 251; // STR_X_reg
				return UNALLOCATED;
			default:
				throw new AssertionError(word);
			}
		case 2:
			switch (word >>> 30 & 0x3) {
			case 0:
				return 228; // LDTRB
			case 1:
				return 232; // LDTRH
			case 2:
				return 236; // LDTR_W
			case 3:
				return 239; // LDTR_X
			default:
				throw new AssertionError(word);
			}
		case 3:
			switch (word >>> 30 & 0x3) {
			case 0:
				if ((word & 0x4000) != 0)
					return 241; // LDRB_reg
				return UNALLOCATED;
			case 1:
				if ((word & 0x4000) != 0)
					return 245; // LDRH_reg
				return UNALLOCATED;
			case 2:
				if ((word & 0x4000) != 0)
					return 249; // LDR_W_reg
				return UNALLOCATED;
			case 3:
				if ((word & 0x4000) != 0)
					return 252; // LDR_X_reg
				return UNALLOCATED;
			default:
				throw new AssertionError(word);
			}
		case 4:
			if ((word & 0xc0000000) == 0x0)
				return 229; // LDTRSB_X
			if ((word & 0xc0000000) == 0x40000000)
				return 233; // LDTRSH_X
			if ((word & 0xc0000000) == 0x80000000)
				return 237; // LDTRSW
			return UNALLOCATED;
		case 5:
			switch (word >>> 30 & 0x3) {
			case 0:
				if ((word & 0x4000) != 0)
					return 242; // LDRSB_X_reg
				return UNALLOCATED;
			case 1:
				if ((word & 0x4000) != 0)
					return 246; // LDRSH_X_reg
				return UNALLOCATED;
			case 2:
				if ((word & 0x4000) != 0)
					return 250; // LDRSW_reg
				return UNALLOCATED;
			case 3:
				if ((word & 0x4000) != 0)
					return 253; // PRFM_reg
				return UNALLOCATED;
			default:
				throw new AssertionError(word);
			}
		case 6:
			if ((word & 0xc0000000) == 0x0)
				return 230; // LDTRSB_W
			if ((word & 0xc0000000) == 0x40000000)
				return 234; // LDTRSH_W
			return UNALLOCATED;
		case 7:
			if ((word & 0xc0000000) == 0x0 && (word & 0x4000) != 0)
				return 243; // LDRSB_W_reg
			if ((word & 0xc0000000) == 0x40000000 && (word & 0x4000) != 0)
				return 247; // LDRSH_W_reg
			return UNALLOCATED;
		default:
			throw new AssertionError(word);
		}
	}

	private static int decode28(int word) {
		switch (word >>> 21 & 0x7) {
		case 0:
			switch (word >>> 10 & 0x3f) {
			case 0:
				switch (word >>> 29 & 0x3) {
				case 0:
					return 88; // ADC
				case 1:
					return 89; // ADCS
				case 2:
					return 90; // SBC
				case 3:
					return 91; // SBCS
				default:
					throw new AssertionError(word);
				}
			default:
				return UNALLOCATED;
			}
		case 2:
			switch (word >>> 10 & 0x3) {
			case 0:
				if ((word & 0x60000010) == 0x20000000)
					return 92; // CCMN_reg
				if ((word & 0x60000010) == 0x60000000)
					return 93; // CCMP_reg
				return UNALLOCATED;
			case 2:
				if ((word & 0x60000010) == 0x20000000)
					return 94; // CCMN_imm
				if ((word & 0x60000010) == 0x60000000)
					return 95; // CCMP_imm
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		case 4:
			switch (word >>> 10 & 0x3) {
			case 0:
				if ((word & 0x60000000) == 0x0)
					return 96; // CSEL
				if ((word & 0x60000000) == 0x40000000)
					return 98; // CSINV
				return UNALLOCATED;
			case 1:
				if ((word & 0x60000000) == 0x0)
					return 97; // CSINC
				if ((word & 0x60000000) == 0x40000000)
					return 99; // CSNEG
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		case 6:
			return decode29(word);
		default:
			return UNALLOCATED;
		}
	}

	private static int decode29(int word) {
		switch (word >>> 10 & 0x3f) {
		case 0:
			if ((word & 0x601f0000) == 0x40000000)
				return 65; // RBIT
			return UNALLOCATED;
		case 1:
			if ((word & 0x601f0000) == 0x40000000)
				return 66; // REV16
			return UNALLOCATED;
		case 2:
			if ((word & 0xe01f0000) == 0x40000000)
				return 67; // REV_w
			if ((word & 0xe01f0000) == 0xc0000000)
				return 68; // REV32
			if ((word & 0x60000000) == 0x0)
				return 51; // UDIV
			return UNALLOCATED;
		case 3:
			if ((word & 0xe01f0000) == 0xc0000000)
				return 69; // REV_x
			if ((word & 0x60000000) == 0x0)
				return 52; // SDIV
			return UNALLOCATED;
		case 4:
			if ((word & 0x601f0000) == 0x40000000)
				return 70; // CLZ
			return UNALLOCATED;
		case 5:
			if ((word & 0x601f0000) == 0x40000000)
				return 71; // CLS
			return UNALLOCATED;
		case 8:
			if ((word & 0x60000000) == 0x0)
				return 53; // LSLV
			return UNALLOCATED;
		case 9:
			if ((word & 0x60000000) == 0x0)
				return 54; // LSRV
			return UNALLOCATED;
		case 10:
			if ((word & 0x60000000) == 0x0)
				return 55; // ASRV
			return UNALLOCATED;
		case 11:
			if ((word & 0x60000000) == 0x0)
				return 56; // RORV
			return UNALLOCATED;
		case 16:
			if ((word & 0xe0000000) == 0x0)
				return 57; // CRC32B
			return UNALLOCATED;
		case 17:
			if ((word & 0xe0000000) == 0x0)
				return 58; // CRC32H
			return UNALLOCATED;
		case 18:
			if ((word & 0xe0000000) == 0x0)
				return 59; // CRC32W
			return UNALLOCATED;
		case 19:
			if ((word & 0xe0000000) == 0x80000000)
				return 60; // CRC32X
			return UNALLOCATED;
		case 20:
			if ((word & 0xe0000000) == 0x0)
				return 61; // CRC32CB
			return UNALLOCATED;
		case 21:
			if ((word & 0xe0000000) == 0x0)
				return 62; // CRC32CH
			return UNALLOCATED;
		case 22:
			if ((word & 0xe0000000) == 0x0)
				return 63; // CRC32CW
			return UNALLOCATED;
		case 23:
			if ((word & 0xe0000000) == 0x80000000)
				return 64; // CRC32CX
			return UNALLOCATED;
		default:
			return UNALLOCATED;
		}
	}

	private static int decode30(int word) {
		switch (word >>> 24 & 0x3) {
		case 0:
			return decode31(word);
		case 1:
			switch (word >>> 29 & 0x7) {
			case 1:
				switch (word >>> 22 & 0x3) {
				case 0:
					return 254; // STR_B
				case 1:
					return 255; // LDR_B
				case 2:
					return 256; // STR_Q
				case 3:
					return 257; // LDR_Q
				default:
					throw new AssertionError(word);
				}
			case 3:
				if ((word & 0xc00000) == 0x0)
					return 258; // STR_H
				if ((word & 0xc00000) == 0x400000)
					return 259; // LDR_H
				return UNALLOCATED;
			case 5:
				if ((word & 0xc00000) == 0x0)
					return 260; // STR_S
				if ((word & 0xc00000) == 0x400000)
					return 261; // LDR_S
				return UNALLOCATED;
			case 7:
				if ((word & 0xc00000) == 0x0)
					return 262; // STR_D
				if ((word & 0xc00000) == 0x400000)
					return 263; // LDR_D
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		case 2:
			return decode33(word);
		case 3:
			return decode40(word);
		default:
			throw new AssertionError(word);
		}
	}

	private static int decode31(int word) {
		switch (word >>> 29 & 0x1) {
		case 0:
			if ((word >>> 30 & 0x3) < 3)
				return 153; // LDR_lit_fp
			return UNALLOCATED;
		case 1:
			return decode32(word);
		default:
			throw new AssertionError(word);
		}
	}

	private static int decode32(int word) {
		switch (word >>> 21 & 0x7) {
		case 0:
			switch (word >>> 10 & 0x3) {
			case 0:
				switch (word >>> 30 & 0x3) {
				case 0:
					return 284; // STUR_B
				case 1:
					return 288; // STUR_H
				case 2:
					return 290; // STUR_S
				case 3:
					return 292; // STUR_D
				default:
					throw new AssertionError(word);
				}
			case 1:
				switch (word >>> 30 & 0x3) {
				case 0:
					return 264; // STR_B_post
				case 1:
					return 268; // STR_H_post
				case 2:
					return 270; // STR_S_post
				case 3:
					return 272; // STR_D_post
				default:
					throw new AssertionError(word);
				}
			case 3:
				switch (word >>> 30 & 0x3) {
				case 0:
					return 274; // STR_B_pre
				case 1:
					return 278; // STR_H_pre
				case 2:
					return 280; // STR_S_pre
				case 3:
					return 282; // STR_D_pre
				default:
					throw new AssertionError(word);
				}
			default:
				return UNALLOCATED;
			}
		case 1:
			switch (word >>> 10 & 0x3) {
			case 2:
				switch (word >>> 30 & 0x3) {
				case 0:
					if ((word & 0x4000) != 0)
						return 294; // STR_B_reg
					return UNALLOCATED;
				case 1:
					if ((word & 0x4000) != 0)
						return 298; // STR_H_reg
					return UNALLOCATED;
				case 2:
					if ((word & 0x4000) != 0)
						return 300; // STR_S_reg
					return UNALLOCATED;
				case 3:
					if ((word & 0x4000) != 0)
						return 302; // STR_D_reg
					return UNALLOCATED;
				default:
					throw new AssertionError(word);
				}
			default:
				return UNALLOCATED;
			}
		case 2:
			switch (word >>> 10 & 0x3) {
			case 0:
				switch (word >>> 30 & 0x3) {
				case 0:
					return 285; // LDUR_B
				case 1:
					return 289; // LDUR_H
				case 2:
					return 291; // LDUR_S
				case 3:
					return 293; // LDUR_D
				default:
					throw new AssertionError(word);
				}
			case 1:
				switch (word >>> 30 & 0x3) {
				case 0:
					return 265; // LDR_B_post
				case 1:
					return 269; // LDR_H_post
				case 2:
					return 271; // LDR_S_post
				case 3:
					return 273; // LDR_D_post
				default:
					throw new AssertionError(word);
				}
			case 3:
				switch (word >>> 30 & 0x3) {
				case 0:
					return 275; // LDR_B_pre
				case 1:
					return 279; // LDR_H_pre
				case 2:
					return 281; // LDR_S_pre
				case 3:
					return 283; // LDR_D_pre
				default:
					throw new AssertionError(word);
				}
			default:
				return UNALLOCATED;
			}
		case 3:
			switch (word >>> 10 & 0x3) {
			case 2:
				switch (word >>> 30 & 0x3) {
				case 0:
					if ((word & 0x4000) != 0)
						return 295; // LDR_B_reg
					return UNALLOCATED;
				case 1:
					if ((word & 0x4000) != 0)
						return 299; // LDR_H_reg
					return UNALLOCATED;
				case 2:
					if ((word & 0x4000) != 0)
						return 301; // LDR_S_reg
					return UNALLOCATED;
				case 3:
					if ((word & 0x4000) != 0)
						return 303; // LDR_D_reg
					return UNALLOCATED;
				default:
					throw new AssertionError(word);
				}
			default:
				return UNALLOCATED;
			}
		case 4:
			if ((word & 0xc0000c00) == 0x400)
				return 266; // STR_Q_post
			if ((word & 0xc0000c00) == 0xc00)
				return 276; // STR_Q_pre
			if ((word & 0xc0000c00) == 0x0)
				return 286; // STUR_Q
			return UNALLOCATED;
		case 5:
			if ((word & 0xc0000c00) == 0x800 && (word & 0x4000) != 0)
				return 296; // STR_Q_reg
			return UNALLOCATED;
		case 6:
			if ((word & 0xc0000c00) == 0x400)
				return 267; // LDR_Q_post
			if ((word & 0xc0000c00) == 0xc00)
				return 277; // LDR_Q_pre
			if ((word & 0xc0000c00) == 0x0)
				return 287; // LDUR_Q
			return UNALLOCATED;
		case 7:
			if ((word & 0xc0000c00) == 0x800 && (word & 0x4000) != 0)
				return 297; // LDR_Q_reg
			return UNALLOCATED;
		default:
			throw new AssertionError(word);
		}
	}

	private static int decode33(int word) {
		switch (word >>> 29 & 0x3) {
		case 0:
			return decode34(word);
		case 2:
			return decode38(word);
		case 3:
			return decode39(word);
		default:
			return UNALLOCATED;
		}
	}

	private static int decode34(int word) {
		switch (word >>> 21 & 0x1) {
		case 0:
			switch (word >>> 16 & 0x1f) {
			case 2:
				if ((word >>> 22 & 0x3) != 2 && (!((word >>> 31 & 0x1) == 0) || (word >>> 10 & 0x3f) > 31))
					return 404; // SCVTF_fix
				return UNALLOCATED;
			case 3:
				if ((word >>> 22 & 0x3) != 2 && (!((word >>> 31 & 0x1) == 0) || (word >>> 10 & 0x3f) > 31))
					return 405; // UCVTF_fix
				return UNALLOCATED;
			case 24:
				if ((word >>> 22 & 0x3) != 2 && (!((word >>> 31 & 0x1) == 0) || (word >>> 10 & 0x3f) > 31))
					return 406; // FCVTZS_fix
				return UNALLOCATED;
			case 25:
				if ((word >>> 22 & 0x3) != 2 && (!((word >>> 31 & 0x1) == 0) || (word >>> 10 & 0x3f) > 31))
					return 407; // FCVTZU_fix
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		case 1:
			return decode35(word);
		default:
			throw new AssertionError(word);
		}
	}

	private static int decode35(int word) {
		switch (word >>> 10 & 0x3) {
		case 0:
			return decode36(word);
		case 1:
			if ((word & 0x80000010) == 0x0 && (word >>> 22 & 0x3) != 2)
				return 462; // FCCMP
			if ((word & 0x80000010) == 0x10 && (word >>> 22 & 0x3) != 2)
				return 463; // FCCMPE
			return UNALLOCATED;
		case 2:
			switch (word >>> 12 & 0xf) {
			case 0:
				if ((word & 0x80000000) == 0x0 && (word >>> 22 & 0x3) != 2)
					return 445; // FMUL_f
				return UNALLOCATED;
			case 1:
				if ((word & 0x80000000) == 0x0 && (word >>> 22 & 0x3) != 2)
					return 446; // FDIV_f
				return UNALLOCATED;
			case 2:
				if ((word & 0x80000000) == 0x0 && (word >>> 22 & 0x3) != 2)
					return 447; // FADD_f
				return UNALLOCATED;
			case 3:
				if ((word & 0x80000000) == 0x0 && (word >>> 22 & 0x3) != 2)
					return 448; // FSUB_f
				return UNALLOCATED;
			case 4:
				if ((word & 0x80000000) == 0x0 && (word >>> 22 & 0x3) != 2)
					return 449; // FMAX_f
				return UNALLOCATED;
			case 5:
				if ((word & 0x80000000) == 0x0 && (word >>> 22 & 0x3) != 2)
					return 450; // FMIN_f
				return UNALLOCATED;
			case 6:
				if ((word & 0x80000000) == 0x0 && (word >>> 22 & 0x3) != 2)
					return 451; // FMAXNM_f
				return UNALLOCATED;
			case 7:
				if ((word & 0x80000000) == 0x0 && (word >>> 22 & 0x3) != 2)
					return 452; // FMINNM_f
				return UNALLOCATED;
			case 8:
				if ((word & 0x80000000) == 0x0 && (word >>> 22 & 0x3) != 2)
					return 453; // FNMUL_f
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		case 3:
			if ((word & 0x80000000) == 0x0 && (word >>> 22 & 0x3) != 2)
				return 464; // FCSEL
			return UNALLOCATED;
		default:
			throw new AssertionError(word);
		}
	}

	private static int decode36(int word) {
		switch (word >>> 12 & 0x1) {
		case 0:
			return decode37(word);
		case 1:
			if ((word & 0x800003e0) == 0x0 && (word >>> 22 & 0x3) != 2)
				return 465; // FMOV_imm
			return UNALLOCATED;
		default:
			throw new AssertionError(word);
		}
	}

	private static int decode37(int word) {
		switch (word >>> 13 & 0x7) {
		case 0:
			switch (word >>> 16 & 0x1f) {
			case 0:
				if ((word >>> 22 & 0x3) != 2)
					return 408; // FCVTNS_int
				return UNALLOCATED;
			case 1:
				if ((word >>> 22 & 0x3) != 2)
					return 409; // FCVTNU_int
				return UNALLOCATED;
			case 2:
				if ((word >>> 22 & 0x3) != 2)
					return 410; // SCVTF_int
				return UNALLOCATED;
			case 3:
				if ((word >>> 22 & 0x3) != 2)
					return 411; // UCVTF_int
				return UNALLOCATED;
			case 4:
				if ((word >>> 22 & 0x3) != 2)
					return 412; // FCVTAS_int
				return UNALLOCATED;
			case 5:
				if ((word >>> 22 & 0x3) != 2)
					return 413; // FCVTAU_int
				return UNALLOCATED;
			case 6:
				if ((word & 0x80c00000) == 0x0)
					return 422; // FMOV_to_gen_s
				if ((word & 0x80c00000) == 0x80400000)
					return 424; // FMOV_to_gen_d
				if ((word & 0xc00000) == 0xc00000)
					return 420; // FMOV_to_gen_h
				return UNALLOCATED;
			case 7:
				if ((word & 0x80c00000) == 0x0)
					return 423; // FMOV_from_gen_s
				if ((word & 0x80c00000) == 0x80400000)
					return 425; // FMOV_from_gen_d
				if ((word & 0xc00000) == 0xc00000)
					return 421; // FMOV_from_gen_h
				return UNALLOCATED;
			case 8:
				if ((word >>> 22 & 0x3) != 2)
					return 414; // FCVTPS_int
				return UNALLOCATED;
			case 9:
				if ((word >>> 22 & 0x3) != 2)
					return 415; // FCVTPU_int
				return UNALLOCATED;
			case 14:
				if ((word & 0x80c00000) == 0x80800000)
					return 426; // FMOV_to_gen_top
				return UNALLOCATED;
			case 15:
				if ((word & 0x80c00000) == 0x80800000)
					return 427; // FMOV_from_gen_top
				return UNALLOCATED;
			case 16:
				if ((word >>> 22 & 0x3) != 2)
					return 416; // FCVTMS_int
				return UNALLOCATED;
			case 17:
				if ((word >>> 22 & 0x3) != 2)
					return 417; // FCVTMU_int
				return UNALLOCATED;
			case 24:
				if ((word >>> 22 & 0x3) != 2)
					return 418; // FCVTZS_int
				return UNALLOCATED;
			case 25:
				if ((word >>> 22 & 0x3) != 2)
					return 419; // FCVTZU_int
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		case 1:
			switch (word >>> 0 & 0x1f) {
			case 0:
				if ((word & 0x80000000) == 0x0 && (word >>> 22 & 0x3) != 2)
					return 458; // FCMP
				return UNALLOCATED;
			case 8:
				if ((word & 0x80000000) == 0x0 && (word >>> 22 & 0x3) != 2)
					return 459; // FCMP_zero
				return UNALLOCATED;
			case 16:
				if ((word & 0x80000000) == 0x0 && (word >>> 22 & 0x3) != 2)
					return 460; // FCMPE
				return UNALLOCATED;
			case 24:
				if ((word & 0x80000000) == 0x0 && (word >>> 22 & 0x3) != 2)
					return 461; // FCMPE_zero
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		case 2:
			switch (word >>> 16 & 0x1f) {
			case 0:
				if ((word & 0x80000000) == 0x0 && (word >>> 22 & 0x3) != 2)
					return 428; // FMOV_f
				return UNALLOCATED;
			case 1:
				if ((word & 0x80000000) == 0x0 && (word >>> 22 & 0x3) != 2)
					return 430; // FNEG_f
				return UNALLOCATED;
			case 2:
				if ((word & 0x80c00000) == 0x400000)
					return 434; // FCVT_d_s
				if ((word & 0x80c00000) == 0xc00000)
					return 436; // FCVT_h_s
				return UNALLOCATED;
			case 4:
				if ((word & 0x80000000) == 0x0 && (word >>> 22 & 0x3) != 2)
					return 438; // FRINTN_f
				return UNALLOCATED;
			case 5:
				if ((word & 0x80000000) == 0x0 && (word >>> 22 & 0x3) != 2)
					return 440; // FRINTM_f
				return UNALLOCATED;
			case 6:
				if ((word & 0x80000000) == 0x0 && (word >>> 22 & 0x3) != 2)
					return 442; // FRINTA_f
				return UNALLOCATED;
			case 7:
				if ((word & 0x80000000) == 0x0 && (word >>> 22 & 0x3) != 2)
					return 443; // FRINTX_f
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		case 6:
			switch (word >>> 16 & 0x1f) {
			case 0:
				if ((word & 0x80000000) == 0x0 && (word >>> 22 & 0x3) != 2)
					return 429; // FABS_f
				return UNALLOCATED;
			case 1:
				if ((word & 0x80000000) == 0x0 && (word >>> 22 & 0x3) != 2)
					return 431; // FSQRT_f
				return UNALLOCATED;
			case 2:
				if ((word & 0x80c00000) == 0x0)
					return 432; // FCVT_s_d
				if ((word & 0x80c00000) == 0xc00000)
					return 437; // FCVT_h_d
				return UNALLOCATED;
			case 3:
				if ((word & 0x80c00000) == 0x0)
					return 433; // FCVT_s_h
				if ((word & 0x80c00000) == 0x400000)
					return 435; // FCVT_d_h
				return UNALLOCATED;
			case 4:
				if ((word & 0x80000000) == 0x0 && (word >>> 22 & 0x3) != 2)
					return 439; // FRINTP_f
				return UNALLOCATED;
			case 5:
				if ((word & 0x80000000) == 0x0 && (word >>> 22 & 0x3) != 2)
					return 441; // FRINTZ_f
				return UNALLOCATED;
			case 7:
				if ((word & 0x80000000) == 0x0 && (word >>> 22 & 0x3) != 2)
					return 444; // FRINTI_f
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		default:
			return UNALLOCATED;
		}
	}

	private static int decode38(int word) {
		switch (word >>> 10 & 0x3f) {
		case 0:
			if ((word & 0x80e00000) == 0x0)
				return 943; // SHA1C
			return UNALLOCATED;
		case 1:
			if ((word & 0x80e00000) == 0x0 && ((word >>> 16 & 0x1f) != 16 && (word >>> 16 & 0x1f) != 0))
				return 709; // DUP_scalar
			return UNALLOCATED;
		case 2:
			if ((word & 0x80ff0000) == 0x280000)
				return 950; // SHA1H
			return UNALLOCATED;
		case 3:
			if ((word & 0x80200000) == 0x200000)
				return 789; // SQADD_s
			return UNALLOCATED;
		case 4:
			if ((word & 0x80e00000) == 0x0)
				return 944; // SHA1P
			return UNALLOCATED;
		case 6:
			if ((word & 0x80ff0000) == 0x280000)
				return 951; // SHA1SU1
			return UNALLOCATED;
		case 7:
			if ((word & 0x80e00000) == 0x400000)
				return 812; // FMULX_sh
			return UNALLOCATED;
		case 8:
			if ((word & 0x80e00000) == 0x0)
				return 945; // SHA1M
			return UNALLOCATED;
		case 9:
			if ((word & 0x80e00000) == 0x400000)
				return 814; // FCMEQ_sh
			return UNALLOCATED;
		case 10:
			if ((word & 0x80ff0000) == 0x280000)
				return 952; // SHA256SU0
			return UNALLOCATED;
		case 11:
			if ((word & 0x80200000) == 0x200000)
				return 791; // SQSUB_s
			return UNALLOCATED;
		case 12:
			if ((word & 0x80e00000) == 0x0)
				return 946; // SHA1SU0
			return UNALLOCATED;
		case 13:
			if ((word & 0x80200000) == 0x200000 && (word >>> 22 & 0x3) == 3)
				return 797; // CMGT_s
			return UNALLOCATED;
		case 14:
			if ((word & 0x803f0000) == 0x200000)
				return 834; // SUQADD_s
			return UNALLOCATED;
		case 15:
			if ((word & 0x80e00000) == 0x400000)
				return 816; // FRECPS_sh
			if ((word & 0x80e00000) == 0xc00000)
				return 818; // FRSQRTS_sh
			if ((word & 0x80200000) == 0x200000 && (word >>> 22 & 0x3) == 3)
				return 799; // CMGE_s
			return UNALLOCATED;
		case 16:
			if ((word & 0x80e00000) == 0x0)
				return 947; // SHA256H
			return UNALLOCATED;
		case 17:
			if ((word & 0x80200000) == 0x200000 && (word >>> 22 & 0x3) == 3)
				return 805; // SSHL_s
			return UNALLOCATED;
		case 18:
			if ((word & 0x803f0000) == 0x210000 && (word >>> 22 & 0x3) < 3)
				return 846; // SQXTN_s
			return UNALLOCATED;
		case 19:
			if ((word & 0x80200000) == 0x200000)
				return 793; // SQSHL_s
			return UNALLOCATED;
		case 20:
			if ((word & 0x80e00000) == 0x0)
				return 948; // SHA256H2
			return UNALLOCATED;
		case 21:
			if ((word & 0x80200000) == 0x200000 && (word >>> 22 & 0x3) == 3)
				return 807; // SRSHL_s
			return UNALLOCATED;
		case 23:
			if ((word & 0x80200000) == 0x200000)
				return 795; // SQRSHL_s
			return UNALLOCATED;
		case 24:
			if ((word & 0x80e00000) == 0x0)
				return 949; // SHA256SU1
			return UNALLOCATED;
		case 30:
			if ((word & 0x803f0000) == 0x200000)
				return 836; // SQABS_s
			return UNALLOCATED;
		case 33:
			if ((word & 0x80200000) == 0x200000 && (word >>> 22 & 0x3) == 3)
				return 801; // ADD_s
			return UNALLOCATED;
		case 34:
			if ((word & 0x803f0000) == 0x200000 && (word >>> 22 & 0x3) == 3)
				return 838; // CMGT_zero_s
			return UNALLOCATED;
		case 35:
			if ((word & 0x80200000) == 0x200000 && (word >>> 22 & 0x3) == 3)
				return 803; // CMTST_s
			return UNALLOCATED;
		case 36:
			if ((word & 0x80200000) == 0x200000 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
				return 831; // SQDMLAL_s
			return UNALLOCATED;
		case 38:
			if ((word & 0x803f0000) == 0x200000 && (word >>> 22 & 0x3) == 3)
				return 839; // CMEQ_zero_s
			return UNALLOCATED;
		case 42:
			switch (word >>> 16 & 0x3f) {
			case 32:
				if ((word & 0x80000000) == 0x0 && (word >>> 22 & 0x3) == 3)
					return 840; // CMLT_zero_s
				return UNALLOCATED;
			case 33:
				if ((word & 0x80800000) == 0x0)
					return 849; // FCVTNS_s
				if ((word & 0x80800000) == 0x800000)
					return 856; // FCVTPS_s
				return UNALLOCATED;
			case 57:
				if ((word & 0x80c00000) == 0x400000)
					return 869; // FCVTNS_sh
				if ((word & 0x80c00000) == 0xc00000)
					return 876; // FCVTPS_sh
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		case 44:
			if ((word & 0x80200000) == 0x200000 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
				return 832; // SQDMLSL_s
			return UNALLOCATED;
		case 45:
			if ((word & 0x80200000) == 0x200000 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
				return 809; // SQDMULH_s
			return UNALLOCATED;
		case 46:
			switch (word >>> 16 & 0x3f) {
			case 32:
				if ((word & 0x80000000) == 0x0 && (word >>> 22 & 0x3) == 3)
					return 843; // ABS_s
				return UNALLOCATED;
			case 33:
				if ((word & 0x80800000) == 0x0)
					return 850; // FCVTMS_s
				if ((word & 0x80800000) == 0x800000)
					return 857; // FCVTZS_s
				return UNALLOCATED;
			case 49:
				if ((word & 0x80c00000) == 0xc00000)
					return 889; // ADDP_s
				return UNALLOCATED;
			case 57:
				if ((word & 0x80c00000) == 0x400000)
					return 870; // FCVTMS_sh
				if ((word & 0x80c00000) == 0xc00000)
					return 877; // FCVTZS_sh
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		case 50:
			switch (word >>> 16 & 0x3f) {
			case 32:
				if ((word & 0x80800000) == 0x800000)
					return 853; // FCMGT_zero_s
				return UNALLOCATED;
			case 33:
				if ((word & 0x80800000) == 0x0)
					return 851; // FCVTAS_s
				return UNALLOCATED;
			case 48:
				if ((word & 0x80c00000) == 0x0)
					return 891; // FMAXNMP_sh
				if ((word & 0x80c00000) == 0x800000)
					return 893; // FMINNMP_sh
				return UNALLOCATED;
			case 56:
				if ((word & 0x80c00000) == 0xc00000)
					return 873; // FCMGT_zero_sh
				return UNALLOCATED;
			case 57:
				if ((word & 0x80c00000) == 0x400000)
					return 871; // FCVTAS_sh
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		case 52:
			if ((word & 0x80200000) == 0x200000 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
				return 833; // SQDMULL_s
			return UNALLOCATED;
		case 54:
			switch (word >>> 16 & 0x3f) {
			case 32:
				if ((word & 0x80800000) == 0x800000)
					return 854; // FCMEQ_zero_s
				return UNALLOCATED;
			case 33:
				if ((word & 0x80800000) == 0x0)
					return 852; // SCVTF_s
				if ((word & 0x80800000) == 0x800000)
					return 858; // FRECPE_s
				return UNALLOCATED;
			case 48:
				if ((word & 0x80c00000) == 0x0)
					return 895; // FADDP_sh
				return UNALLOCATED;
			case 56:
				if ((word & 0x80c00000) == 0xc00000)
					return 874; // FCMEQ_zero_sh
				return UNALLOCATED;
			case 57:
				if ((word & 0x80c00000) == 0x400000)
					return 872; // SCVTF_sh
				if ((word & 0x80c00000) == 0xc00000)
					return 878; // FRECPE_sh
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		case 55:
			if ((word & 0x80a00000) == 0x200000)
				return 811; // FMULX_s
			return UNALLOCATED;
		case 57:
			if ((word & 0x80a00000) == 0x200000)
				return 813; // FCMEQ_s
			return UNALLOCATED;
		case 58:
			if ((word & 0x80ff0000) == 0xf80000)
				return 875; // FCMLT_zero_sh
			if ((word & 0x80bf0000) == 0xa00000)
				return 855; // FCMLT_zero_s
			return UNALLOCATED;
		case 62:
			switch (word >>> 16 & 0x3f) {
			case 33:
				if ((word & 0x80800000) == 0x800000)
					return 868; // FRECPX_s
				return UNALLOCATED;
			case 48:
				if ((word & 0x80c00000) == 0x0)
					return 897; // FMAXP_sh
				if ((word & 0x80c00000) == 0x800000)
					return 899; // FMINP_sh
				return UNALLOCATED;
			case 57:
				if ((word & 0x80c00000) == 0xc00000)
					return 888; // FRECPX_sh
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		case 63:
			if ((word & 0x80a00000) == 0x200000)
				return 815; // FRECPS_s
			if ((word & 0x80a00000) == 0xa00000)
				return 817; // FRSQRTS_s
			return UNALLOCATED;
		default:
			return UNALLOCATED;
		}
	}

	private static int decode39(int word) {
		switch (word >>> 10 & 0x3f) {
		case 3:
			if ((word & 0x80200000) == 0x200000)
				return 790; // UQADD_s
			return UNALLOCATED;
		case 5:
			if ((word & 0x80e00000) == 0xc00000)
				return 824; // FABD_sh
			return UNALLOCATED;
		case 9:
			if ((word & 0x80e00000) == 0x400000)
				return 820; // FCMGE_sh
			if ((word & 0x80e00000) == 0xc00000)
				return 826; // FCMGT_sh
			return UNALLOCATED;
		case 10:
			if ((word & 0x803f0000) == 0x210000 && (word >>> 22 & 0x3) < 3)
				return 845; // SQXTUN_s
			return UNALLOCATED;
		case 11:
			if ((word & 0x80e00000) == 0x400000)
				return 822; // FACGE_sh
			if ((word & 0x80e00000) == 0xc00000)
				return 828; // FACGT_sh
			if ((word & 0x80200000) == 0x200000)
				return 792; // UQSUB_s
			return UNALLOCATED;
		case 13:
			if ((word & 0x80200000) == 0x200000 && (word >>> 22 & 0x3) == 3)
				return 798; // CMHI_s
			return UNALLOCATED;
		case 14:
			if ((word & 0x803f0000) == 0x200000)
				return 835; // USQADD_s
			return UNALLOCATED;
		case 15:
			if ((word & 0x80200000) == 0x200000 && (word >>> 22 & 0x3) == 3)
				return 800; // CMHS_s
			return UNALLOCATED;
		case 17:
			if ((word & 0x80200000) == 0x200000 && (word >>> 22 & 0x3) == 3)
				return 806; // USHL_s
			return UNALLOCATED;
		case 18:
			if ((word & 0x803f0000) == 0x210000 && (word >>> 22 & 0x3) < 3)
				return 847; // UQXTN_s
			return UNALLOCATED;
		case 19:
			if ((word & 0x80200000) == 0x200000)
				return 794; // UQSHL_s
			return UNALLOCATED;
		case 21:
			if ((word & 0x80200000) == 0x200000 && (word >>> 22 & 0x3) == 3)
				return 808; // URSHL_s
			return UNALLOCATED;
		case 23:
			if ((word & 0x80200000) == 0x200000)
				return 796; // UQRSHL_s
			return UNALLOCATED;
		case 26:
			if ((word & 0x80ff0000) == 0x610000)
				return 848; // FCVTXN_s
			return UNALLOCATED;
		case 30:
			if ((word & 0x803f0000) == 0x200000)
				return 837; // SQNEG_s
			return UNALLOCATED;
		case 33:
			if ((word & 0x80200000) == 0x200000 && (word >>> 22 & 0x3) == 3)
				return 802; // SUB_s
			if ((word & 0x80200000) == 0x0 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
				return 829; // SQRDMLAH_s
			return UNALLOCATED;
		case 34:
			if ((word & 0x803f0000) == 0x200000 && (word >>> 22 & 0x3) == 3)
				return 841; // CMGE_zero_s
			return UNALLOCATED;
		case 35:
			if ((word & 0x80200000) == 0x200000 && (word >>> 22 & 0x3) == 3)
				return 804; // CMEQ_s
			if ((word & 0x80200000) == 0x0 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
				return 830; // SQRDMLSH_s
			return UNALLOCATED;
		case 38:
			if ((word & 0x803f0000) == 0x200000 && (word >>> 22 & 0x3) == 3)
				return 842; // CMLE_zero_s
			return UNALLOCATED;
		case 42:
			switch (word >>> 16 & 0x3f) {
			case 33:
				if ((word & 0x80800000) == 0x0)
					return 859; // FCVTNU_s
				if ((word & 0x80800000) == 0x800000)
					return 865; // FCVTPU_s
				return UNALLOCATED;
			case 57:
				if ((word & 0x80c00000) == 0x400000)
					return 879; // FCVTNU_sh
				if ((word & 0x80c00000) == 0xc00000)
					return 885; // FCVTPU_sh
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		case 45:
			if ((word & 0x80200000) == 0x200000 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
				return 810; // SQRDMULH_s
			return UNALLOCATED;
		case 46:
			switch (word >>> 16 & 0x3f) {
			case 32:
				if ((word & 0x80000000) == 0x0 && (word >>> 22 & 0x3) == 3)
					return 844; // NEG_s
				return UNALLOCATED;
			case 33:
				if ((word & 0x80800000) == 0x0)
					return 860; // FCVTMU_s
				if ((word & 0x80800000) == 0x800000)
					return 866; // FCVTZU_s
				return UNALLOCATED;
			case 57:
				if ((word & 0x80c00000) == 0x400000)
					return 880; // FCVTMU_sh
				if ((word & 0x80c00000) == 0xc00000)
					return 886; // FCVTZU_sh
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		case 50:
			switch (word >>> 16 & 0x3f) {
			case 32:
				if ((word & 0x80800000) == 0x800000)
					return 863; // FCMGE_zero_s
				return UNALLOCATED;
			case 33:
				if ((word & 0x80800000) == 0x0)
					return 861; // FCVTAU_s
				return UNALLOCATED;
			case 48:
				if ((word & 0x80800000) == 0x0)
					return 890; // FMAXNMP_s
				if ((word & 0x80800000) == 0x800000)
					return 892; // FMINNMP_s
				return UNALLOCATED;
			case 56:
				if ((word & 0x80c00000) == 0xc00000)
					return 883; // FCMGE_zero_sh
				return UNALLOCATED;
			case 57:
				if ((word & 0x80c00000) == 0x400000)
					return 881; // FCVTAU_sh
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		case 53:
			if ((word & 0x80a00000) == 0xa00000)
				return 823; // FABD_s
			return UNALLOCATED;
		case 54:
			switch (word >>> 16 & 0x3f) {
			case 32:
				if ((word & 0x80800000) == 0x800000)
					return 864; // FCMLE_zero_s
				return UNALLOCATED;
			case 33:
				if ((word & 0x80800000) == 0x0)
					return 862; // UCVTF_s
				if ((word & 0x80800000) == 0x800000)
					return 867; // FRSQRTE_s
				return UNALLOCATED;
			case 48:
				if ((word & 0x80800000) == 0x0)
					return 894; // FADDP_s
				return UNALLOCATED;
			case 56:
				if ((word & 0x80c00000) == 0xc00000)
					return 884; // FCMLE_zero_sh
				return UNALLOCATED;
			case 57:
				if ((word & 0x80c00000) == 0x400000)
					return 882; // UCVTF_sh
				if ((word & 0x80c00000) == 0xc00000)
					return 887; // FRSQRTE_sh
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		case 57:
			if ((word & 0x80a00000) == 0x200000)
				return 819; // FCMGE_s
			if ((word & 0x80a00000) == 0xa00000)
				return 825; // FCMGT_s
			return UNALLOCATED;
		case 59:
			if ((word & 0x80a00000) == 0x200000)
				return 821; // FACGE_s
			if ((word & 0x80a00000) == 0xa00000)
				return 827; // FACGT_s
			return UNALLOCATED;
		case 62:
			if ((word & 0x80bf0000) == 0x300000)
				return 896; // FMAXP_s
			if ((word & 0x80bf0000) == 0xb00000)
				return 898; // FMINP_s
			return UNALLOCATED;
		default:
			return UNALLOCATED;
		}
	}

	private static int decode40(int word) {
		switch (word >>> 29 & 0x7) {
		case 0:
			switch (word >>> 15 & 0x1) {
			case 0:
				if ((word & 0x200000) == 0x0 && (word >>> 22 & 0x3) != 2)
					return 454; // FMADD
				if ((word & 0x200000) == 0x200000 && (word >>> 22 & 0x3) != 2)
					return 456; // FNMADD
				return UNALLOCATED;
			case 1:
				if ((word & 0x200000) == 0x0 && (word >>> 22 & 0x3) != 2)
					return 455; // FMSUB
				if ((word & 0x200000) == 0x200000 && (word >>> 22 & 0x3) != 2)
					return 457; // FNMSUB
				return UNALLOCATED;
			default:
				throw new AssertionError(word);
			}
		case 2:
			return decode41(word);
		case 3:
			switch (word >>> 12 & 0xf) {
			case 0:
				if ((word & 0x800c00) == 0x400 && (word >>> 19 & 0xf) > 7)
					return 901; // USHR_si
				return UNALLOCATED;
			case 1:
				if ((word & 0x800c00) == 0x400 && (word >>> 19 & 0xf) > 7)
					return 903; // USRA_si
				return UNALLOCATED;
			case 2:
				if ((word & 0x800c00) == 0x400 && (word >>> 19 & 0xf) > 7)
					return 905; // URSHR_si
				return UNALLOCATED;
			case 3:
				if ((word & 0x800c00) == 0x400 && (word >>> 19 & 0xf) > 7)
					return 907; // URSRA_si
				return UNALLOCATED;
			case 4:
				if ((word & 0x800c00) == 0x400 && (word >>> 19 & 0xf) > 7)
					return 908; // SRI_si
				return UNALLOCATED;
			case 5:
				if ((word & 0x800c00) == 0x400 && (word >>> 19 & 0xf) > 7)
					return 910; // SLI_si
				return UNALLOCATED;
			case 6:
				if ((word & 0x800c00) == 0x400 && (word >>> 19 & 0xf) > 0)
					return 911; // SQSHLU_si
				return UNALLOCATED;
			case 7:
				if ((word & 0x800c00) == 0x400 && (word >>> 19 & 0xf) > 0)
					return 913; // UQSHL_si
				return UNALLOCATED;
			case 8:
				if ((word & 0x800c00) == 0x400 && (word >>> 19 & 0xf) > 0 && (word >>> 19 & 0xf) < 8)
					return 914; // SQSHRUN_si
				if ((word & 0x800c00) == 0xc00 && (word >>> 19 & 0xf) > 0 && (word >>> 19 & 0xf) < 8)
					return 915; // SQRSHRUN_si
				return UNALLOCATED;
			case 9:
				switch (word >>> 10 & 0x1) {
				case 0:
					if ((word & 0xc00000) == 0x0)
						return 938; // FMULX_seh
					if ((word & 0x800000) == 0x800000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 21 & 0x1) == 0))
						return 937; // FMULX_se
					return UNALLOCATED;
				case 1:
					if ((word & 0x800800) == 0x0 && (word >>> 19 & 0xf) > 0 && (word >>> 19 & 0xf) < 8)
						return 917; // UQSHRN_si
					if ((word & 0x800800) == 0x800 && (word >>> 19 & 0xf) > 0 && (word >>> 19 & 0xf) < 8)
						return 919; // UQRSHRN_si
					return UNALLOCATED;
				default:
					throw new AssertionError(word);
				}
			case 13:
				if ((word & 0x400) == 0x0 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
					return 929; // SQRDMLAH_se
				return UNALLOCATED;
			case 14:
				if ((word & 0x800c00) == 0x400 && (word >>> 19 & 0xf) > 1)
					return 921; // UCVTF_si
				return UNALLOCATED;
			case 15:
				if ((word & 0x800c00) == 0xc00 && (word >>> 19 & 0xf) > 1)
					return 923; // FCVTZU_si
				if ((word & 0x400) == 0x0 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
					return 930; // SQRDMLSH_se
				return UNALLOCATED;
			default:
				return UNALLOCATED;
			}
		default:
			return UNALLOCATED;
		}
	}

	private static int decode41(int word) {
		switch (word >>> 12 & 0xf) {
		case 0:
			if ((word & 0x800c00) == 0x400 && (word >>> 19 & 0xf) > 7)
				return 900; // SSHR_si
			return UNALLOCATED;
		case 1:
			if ((word & 0x800c00) == 0x400 && (word >>> 19 & 0xf) > 7)
				return 902; // SSRA_si
			if ((word & 0xc00400) == 0x0)
				return 932; // FMLA_seh
			if ((word & 0x800400) == 0x800000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 21 & 0x1) == 0))
				return 931; // FMLA_se
			return UNALLOCATED;
		case 2:
			if ((word & 0x800c00) == 0x400 && (word >>> 19 & 0xf) > 7)
				return 904; // SRSHR_si
			return UNALLOCATED;
		case 3:
			if ((word & 0x800c00) == 0x400 && (word >>> 19 & 0xf) > 7)
				return 906; // SRSRA_si
			if ((word & 0x400) == 0x0 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
				return 924; // SQDMLAL_se
			return UNALLOCATED;
		case 5:
			if ((word & 0x800c00) == 0x400 && (word >>> 19 & 0xf) > 7)
				return 909; // SHL_si
			if ((word & 0xc00400) == 0x0)
				return 934; // FMLS_seh
			if ((word & 0x800400) == 0x800000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 21 & 0x1) == 0))
				return 933; // FMLS_se
			return UNALLOCATED;
		case 7:
			if ((word & 0x800c00) == 0x400 && (word >>> 19 & 0xf) > 0)
				return 912; // SQSHL_si
			if ((word & 0x400) == 0x0 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
				return 925; // SQDMLSL_se
			return UNALLOCATED;
		case 9:
			switch (word >>> 10 & 0x1) {
			case 0:
				if ((word & 0xc00000) == 0x0)
					return 936; // FMUL_seh
				if ((word & 0x800000) == 0x800000 && (!((word >>> 22 & 0x1) == 1) || (word >>> 21 & 0x1) == 0))
					return 935; // FMUL_se
				return UNALLOCATED;
			case 1:
				if ((word & 0x800800) == 0x0 && (word >>> 19 & 0xf) > 0 && (word >>> 19 & 0xf) < 8)
					return 916; // SQSHRN_si
				if ((word & 0x800800) == 0x800 && (word >>> 19 & 0xf) > 0 && (word >>> 19 & 0xf) < 8)
					return 918; // SQRSHRN_si
				return UNALLOCATED;
			default:
				throw new AssertionError(word);
			}
		case 11:
			if ((word & 0x400) == 0x0 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
				return 926; // SQDMULL_se
			return UNALLOCATED;
		case 12:
			if ((word & 0x400) == 0x0 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
				return 927; // SQDMULH_se
			return UNALLOCATED;
		case 13:
			if ((word & 0x400) == 0x0 && (word >>> 22 & 0x3) > 0 && (word >>> 22 & 0x3) < 3)
				return 928; // SQRDMULH_se
			return UNALLOCATED;
		case 14:
			if ((word & 0x800c00) == 0x400 && (word >>> 19 & 0xf) > 1)
				return 920; // SCVTF_si
			return UNALLOCATED;
		case 15:
			if ((word & 0x800c00) == 0xc00 && (word >>> 19 & 0xf) > 1)
				return 922; // FCVTZS_si
			return UNALLOCATED;
		default:
			return UNALLOCATED;
		}
	}
}
