// SPDX-License-Identifier: EPL-2.0
// Prints floating-point numbers in every form, reads them back, and rounds in every mode.
#include <fenv.h>
#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static const double numbers[] = {0.0, -0.0, 1.0, -1.5, 0.1, 1e-300, 5e-324, 1e308, DBL_MAX,
		DBL_MIN, M_PI, 123456789.125, 2.5, 3.5, INFINITY, NAN};

static void functions(double x) {
	printf("%a %a %a %a %a %a\n", sin(x), cos(x), exp(x / 100), log(fabs(x) + 1), pow(fabs(x), 0.3), atan2(x, 2));
	printf("%a %a %a %a %a %a\n", tgamma(fmod(x, 20) + 0.5), cbrt(x), erf(x), fma(x, 3, 0.1), hypot(x, 4), sinh(fmod(x, 9)));
	printf("%a %a %a %Lg %f\n", nearbyint(x), trunc(x), floor(x), expl(fmodl(x, 50)), (double) sqrtf((float) fabs(x)));
}

int main(void) {
	static const int modes[] = {FE_TONEAREST, FE_UPWARD, FE_DOWNWARD, FE_TOWARDZERO};
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
		double x = numbers[i];
		char text[64];
		printf("%g %f %e %.17g %a %.3f %+010.2e\n", x, x, x, x, x, x, x);
		snprintf(text, sizeof text, "%.17g", x);
		printf("%a %Lg %.0f\n", strtod(text, NULL), (long double) x / 3, x);
		if (isfinite(x) && fabs(x) < 1e9)
			functions(x);
	}
	for (int i = 0; i < 4; i++) {
		volatile double one = 1, three = 3, big = 1e308;
		feclearexcept(FE_ALL_EXCEPT);
		fesetround(modes[i]);
		printf("%a %a %a %ld %d", one / three, -one / three, big * 10, lrint(2.5), fetestexcept(FE_ALL_EXCEPT));
		printf(" %.20g %.3g\n", 0.1, -0.15);
	}
	return 0;
}
