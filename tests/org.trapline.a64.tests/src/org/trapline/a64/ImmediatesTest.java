// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImmediatesTest {
	@Test
	void floatingPointImmediatesAreTheSameNumberInEachFormat() {
		for (int imm8 = 0; imm8 < 256; imm8++) {
			double number = Immediates.fraction(imm8);
			assertThat(Immediates.fractionBits(imm8, 64)).isEqualTo(Double.doubleToRawLongBits(number));
			assertThat(Immediates.fractionBits(imm8, 32)).isEqualTo(
					Integer.toUnsignedLong(Float.floatToRawIntBits((float) number)));
			assertThat(Immediates.fractionBits(imm8, 16)).isEqualTo(Float.floatToFloat16((float) number) & 0xFFFFL);
		}
	}
}
