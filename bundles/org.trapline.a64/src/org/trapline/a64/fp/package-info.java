/// Floating-point arithmetic as the architecture defines it, to the bit: results, NaNs and the cumulative flags of FPSR.
///
/// {@link org.trapline.a64.fp.Fp64}, {@link org.trapline.a64.fp.Fp32} and {@link org.trapline.a64.fp.Fp16} have the operations of
/// one format each, on numbers as their bits, ruled by a core's FPCR. What they share is written once over a {@link
/// org.trapline.a64.fp.Format}, after the functions of the Arm Architecture Reference Manual's shared pseudocode (FPAdd, FPMul,
/// FPRound and so on) for cores without FEAT_AFP; single and double precision have a shorter way for the usual case, by the
/// arithmetic of the Java machine.
@NullMarked
package org.trapline.a64.fp;

import org.jspecify.annotations.NullMarked;
