// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemRegistersTest {
	/// Encodings as the Arm ARM's register descriptions have them.
	@ParameterizedTest
	@CsvSource({ "3,0,0,0,0,MIDR_EL1", "3,0,0,4,0,ID_AA64PFR0_EL1", "3,0,0,5,0,ID_AA64DFR0_EL1",
			"3,0,0,7,3,ID_AA64MMFR3_EL1",
			"3,0,1,0,1,ACTLR_EL1", "3,1,0,0,0,CCSIDR_EL1", "3,0,12,11,5,ICC_SGI1R_EL1", "3,0,12,12,0,ICC_IAR1_EL1",
			"2,0,0,2,2,MDSCR_EL1", "2,0,1,0,4,OSLAR_EL1", "2,0,1,3,4,OSDLR_EL1", "2,0,0,15,4,DBGBVR15_EL1",
			"2,0,0,3,7,DBGWCR3_EL1", "3,3,9,12,0,PMCR_EL0", "3,3,9,13,0,PMCCNTR_EL0", "3,3,14,8,0,PMEVCNTR0_EL0",
			"3,3,14,15,6,PMEVTYPER30_EL0", "3,3,14,15,7,PMCCFILTR_EL0", "3,3,14,2,1,CNTP_CTL_EL0",
			"3,3,14,2,2,CNTP_CVAL_EL0", "3,3,14,0,1,CNTPCT_EL0", "3,0,2,0,3,TCR2_EL1", "3,0,10,2,3,PIR_EL1",
			"1,0,7,6,2,DC ISW", "1,0,7,14,2,DC CISW", "1,0,8,3,1,TLBI VAE1IS", "1,0,8,2,1,TLBI RVAE1IS",
			"1,0,9,3,1,TLBI VAE1ISNXS", "3,5,1,0,0,SCTLR_EL12", "3,0,15,2,0,S3_0_C15_C2_0", "1,0,11,0,0,SYS_0_C11_C0_0" })
	void names(int op0, int op1, int crn, int crm, int op2, String name) {
		int encoding = SystemRegisters.encoding(op0, op1, crn, crm, op2);
		assertThat(SystemRegisters.name(encoding, false)).isEqualTo(name);
		assertThat(SystemRegisters.encoding(name)).hasValue(encoding);
	}

	@Test
	void readingAndWritingMayHaveTwoNames() {
		int encoding = SystemRegisters.encoding(2, 3, 0, 5, 0);
		assertThat(SystemRegisters.name(encoding, false)).isEqualTo("DBGDTRRX_EL0");
		assertThat(SystemRegisters.name(encoding, true)).isEqualTo("DBGDTRTX_EL0");
	}

	@Test
	void aNameThatIsNoneHasNoEncoding() {
		assertThat(SystemRegisters.encoding("SCTLR_EL4")).isEmpty();
	}

	@Test
	void tableHasEachEncodingOnceInOrder() throws IOException {
		String text;
		try (var in = Objects.requireNonNull(SystemRegisters.class.getResourceAsStream("system-registers.txt"))) {
			text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
		}
		List<String> rows = text.lines().filter(l -> !l.startsWith("#")).toList();
		assertThat(rows).hasSizeGreaterThan(1200)
				.allMatch(r -> r.matches("[123] [0-7] (\\d|1[0-5]) (\\d|1[0-5]) [0-7]\t[A-Z]\\w+( \\w+)?(\t\\w+)?"));
		List<Integer> encodings = rows.stream().map(r -> r.substring(0, r.indexOf('\t')).split(" "))
				.map(f -> SystemRegisters.encoding(Integer.parseInt(f[0]), Integer.parseInt(f[1]), Integer.parseInt(f[2]),
						Integer.parseInt(f[3]), Integer.parseInt(f[4])))
				.toList();
		assertThat(encodings).isSorted().doesNotHaveDuplicates();
	}
}
