// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongBinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Arithmetic on whole doublewords against the same on one lane after the other.
class SwarTest {
	private static final int INPUTS = 1_000;

	interface Whole {
		long apply(long a, long b, int size);
	}

	/// What a lane becomes; both operands are sign- or zero-extended to 64 bits.
	record Operation(String name, boolean signed, Whole whole, LongBinaryOperator lane) {
		@Override
		public String toString() {
			return name;
		}
	}

	private static Operation signed(String name, Whole whole, LongBinaryOperator lane) {
		return new Operation(name, true, whole, lane);
	}

	private static Operation unsigned(String name, Whole whole, LongBinaryOperator lane) {
		return new Operation(name, false, whole, lane);
	}

	private static long all(boolean holds) {
		return holds ? -1 : 0;
	}

	static Stream<Arguments> operations() {
		return Stream.of(
				signed("add", Swar::add, Long::sum),
				signed("subtract", Swar::subtract, (a, b) -> a - b),
				signed("negate", (a, _, size) -> Swar.negate(a, size), (a, _) -> -a),
				signed("absolute", (a, _, size) -> Swar.absolute(a, size), (a, _) -> Math.abs(a)),
				signed("negative", (a, _, size) -> Swar.negative(a, size), (a, _) -> all(a < 0)),
				signed("equal", Swar::equal, (a, b) -> all(a == b)),
				signed("nonzero", (a, _, size) -> Swar.nonzero(a, size), (a, _) -> all(a != 0)),
				signed("not less", Swar::notLess, (a, b) -> all(a >= b)),
				signed("greater", Swar::greater, (a, b) -> all(a > b)),
				unsigned("not below", Swar::notBelow, (a, b) -> all(Long.compareUnsigned(a, b) >= 0)),
				unsigned("above", Swar::above, (a, b) -> all(Long.compareUnsigned(a, b) > 0)),
				signed("least signed", Swar::leastSigned, Math::min),
				signed("greatest signed", Swar::greatestSigned, Math::max),
				unsigned("least unsigned", Swar::leastUnsigned, (a, b) -> Long.compareUnsigned(a, b) < 0 ? a : b),
				unsigned("greatest unsigned", Swar::greatestUnsigned, (a, b) -> Long.compareUnsigned(a, b) > 0 ? a : b),
				signed("distance signed", Swar::distanceSigned, (a, b) -> a > b ? a - b : b - a),
				unsigned("distance unsigned", Swar::distanceUnsigned,
						(a, b) -> Long.compareUnsigned(a, b) > 0 ? a - b : b - a),
				signed("multiply", LaneProduct::multiply, (a, b) -> a * b))
				.flatMap(o -> IntStream.rangeClosed(0, 3).mapToObj(size -> Arguments.of(o, size)));
	}

	/// Whose results in a lane of 64 bits need more to compute plainly.
	static Stream<Arguments> narrowOperations() {
		return Stream.of(
				signed("half sum signed", Swar::halfSumSigned, (a, b) -> a + b >> 1),
				unsigned("half sum unsigned", Swar::halfSumUnsigned, (a, b) -> a + b >> 1),
				signed("rounded half sum signed", Swar::roundedHalfSumSigned, (a, b) -> a + b + 1 >> 1),
				unsigned("rounded half sum unsigned", Swar::roundedHalfSumUnsigned, (a, b) -> a + b + 1 >> 1),
				signed("half difference signed", Swar::halfDifferenceSigned, (a, b) -> a - b >> 1),
				unsigned("half difference unsigned", Swar::halfDifferenceUnsigned, (a, b) -> a - b >> 1))
				.flatMap(o -> IntStream.rangeClosed(0, 2).mapToObj(size -> Arguments.of(o, size)));
	}

	static Stream<Arguments> shifts() {
		return IntStream.rangeClosed(0, 3).boxed().flatMap(size -> IntStream.rangeClosed(1, 8 << size).boxed().flatMap(
				distance -> Stream.of(
						signed("right signed " + distance, (a, _, s) -> SwarShift.rightSigned(a, distance, s),
								(a, _) -> a >> Math.min(distance, 63)),
						unsigned("right unsigned " + distance, (a, _, s) -> SwarShift.rightUnsigned(a, distance, s),
								(a, _) -> distance == 64 ? 0 : a >>> distance),
						signed("rounded right signed " + distance,
								(a, _, s) -> SwarShift.roundedRightSigned(a, distance, s),
								(a, _) -> (a >> distance - 1 >> 1) + (a >> distance - 1 & 1)),
						unsigned("rounded right unsigned " + distance,
								(a, _, s) -> SwarShift.roundedRightUnsigned(a, distance, s),
								(a, _) -> (a >>> distance - 1 >>> 1) + (a >>> distance - 1 & 1)),
						unsigned("left " + (distance - 1), (a, _, s) -> SwarShift.left(a, distance - 1, s),
								(a, _) -> a << distance - 1))
						.map(o -> Arguments.of(o, size))));
	}

	@ParameterizedTest(name = "{0}, size {1}")
	@MethodSource({"operations", "narrowOperations", "shifts"})
	void wholeIsWhatLanesAre(Operation operation, int size) {
		IntegerInputs inputs = new IntegerInputs(size);
		for (int i = 0; i < INPUTS; i++) {
			long a = inputs.doubleword(size);
			long b = i % 16 == 0 ? a : inputs.doubleword(size);
			assertThat(operation.whole.apply(a, b, size)).describedAs("%x, %x", a, b).isEqualTo(lanes(operation, a, b, size));
		}
	}

	private static long lanes(Operation operation, long a, long b, int size) {
		int bits = 8 << size;
		long result = 0;
		for (int at = 0; at < Long.SIZE; at += bits)
			result |= (operation.lane.applyAsLong(lane(operation, a, at, bits), lane(operation, b, at, bits))
					& -1L >>> Long.SIZE - bits) << at;
		return result;
	}

	private static long lane(Operation operation, long a, int at, int bits) {
		long top = a << Long.SIZE - bits - at;
		return operation.signed ? top >> Long.SIZE - bits : top >>> Long.SIZE - bits;
	}

	@ParameterizedTest
	@MethodSource("sizes")
	void narrowingUndoesWidening(int size) {
		IntegerInputs inputs = new IntegerInputs(size);
		for (int i = 0; i < INPUTS; i++) {
			long a = inputs.doubleword(size);
			assertThat(SwarLayout.narrow(SwarLayout.widenUnsigned(a, size), size)).isEqualTo(a & 0xFFFFFFFFL);
			assertThat(SwarLayout.narrow(SwarLayout.widenSigned(a, size), size)).isEqualTo(a & 0xFFFFFFFFL);
			assertThat(SwarShift.rightSigned(SwarLayout.widenSigned(a, size), 8 << size, size + 1))
					.isEqualTo(Swar.negative(SwarLayout.widenSigned(a, size), size + 1));
		}
	}

	@ParameterizedTest
	@MethodSource("sizes")
	void interleavingUndoesParting(int size) {
		IntegerInputs inputs = new IntegerInputs(size);
		for (int i = 0; i < INPUTS; i++) {
			long a = inputs.doubleword(size);
			long b = inputs.doubleword(size);
			long even = SwarLayout.even(a, b, size);
			long odd = SwarLayout.odd(a, b, size);
			assertThat(SwarLayout.interleaveLow(even, odd, size)).isEqualTo(a);
			assertThat(SwarLayout.interleaveHigh(even, odd, size)).isEqualTo(b);
		}
	}

	static IntStream sizes() {
		return IntStream.rangeClosed(0, 2);
	}
}
