// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64;

import java.util.regex.Pattern;

/// What objdump 2.40 takes for an instruction and the table does not: extensions later than those it covers.
final class LaterExtensions {
	private static final Pattern LATER = Pattern.compile("""
			(?x) # scalable vectors and matrices are left out by their encodings
			# branch hints, MOPS, flags
			bc\\..* | cpy.* | set[gmpe].* | sb | sm(start|stop) | rmif | setf\\d+ | cfinv | xaflag | axflag
			| (ld|st)(l|ap)?u?r?(urs?|apur).* | stlur.* | ldapur.*                  # LRCPC2
			| (st|ld|stz|st2|stz2)z?2?gm? | stgp? | addg | subg | subps? | irg | gmi # MTE
			| ldra[ab] | br(aa|ab).* | blra.* | reta.* | ereta.* | aut.* | pac.* | xpac. # PAuth
			| fml[as]l2? | fcadd | fcmla | fjcvtzs | frint(32|64).* | (bf|us?|su)?(mm?la|dot) | bf.*
			| eor3 | bcax | rax1 | xar | sha512.* | sm[34].* | [us]?mmla | usdot | sudot
			| [us](min|max) | abs | cnt | ctz                                          # CSSC
			| tstart | tcommit | tcancel | ttest | wfet | wfit | (ld|st)64b.* | sys[lp]?
			| ld(aprs|apr)? | stilp | ldiapp | hint""", Pattern.COMMENTS);

	private LaterExtensions() {
	}

	/// Whether an instruction that objdump printed is of one of them.
	static boolean have(String text) {
		return LATER.matcher(text.replaceFirst("\\s.*", "")).matches();
	}

	/// The encodings of SVE and SME (Arm ARM C4.1, op0).
	static boolean scalable(int word) {
		int op0 = word >>> 25 & 0xF;
		return op0 == 2 || word < 0 && op0 == 0;
	}
}
