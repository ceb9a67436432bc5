// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.calibrate;

/// Algebra of small symmetric matrices, of as many rows as costs are fitted: dozens at the most.
///
/// Sources: Golub and Van Loan, Matrix Computations, Cholesky factorization and classical Jacobi method (by cyclic sweeps).
final class Symmetric {
	private static final int SWEEPS = 60;
	private static final double NOTHING = 1e-300;

	private Symmetric() {
	}

	/// Eigenvalues and eigenvectors.
	///
	/// @param values in no order
	/// @param vectors one in each column
	record Eigen(double[] values, double[][] vectors) {
	}

	/// The inverse of a positive definite matrix.
	static double[][] inverse(double[][] matrix) {
		int n = matrix.length;
		double[][] inverse = new double[n][];
		double[][] factor = cholesky(matrix);
		for (int i = 0; i < n; i++) {
			double[] unit = new double[n];
			unit[i] = 1;
			inverse[i] = substitute(factor, unit);
		}
		return inverse;
	}

	/// The solution of a system with a positive definite matrix.
	static double[] solve(double[][] matrix, double[] right) {
		return substitute(cholesky(matrix), right);
	}

	private static double[][] cholesky(double[][] matrix) {
		int n = matrix.length;
		double[][] factor = new double[n][n];
		for (int i = 0; i < n; i++)
			for (int j = 0; j <= i; j++) {
				double sum = matrix[i][j];
				for (int k = 0; k < j; k++)
					sum -= factor[i][k] * factor[j][k];
				if (i == j && !(sum > 0))
					throw new ArithmeticException("a matrix that is not positive definite");
				factor[i][j] = i == j ? Math.sqrt(sum) : sum / factor[j][j];
			}
		return factor;
	}

	private static double[] substitute(double[][] factor, double[] right) {
		int n = right.length;
		double[] x = right.clone();
		for (int i = 0; i < n; i++) {
			for (int k = 0; k < i; k++)
				x[i] -= factor[i][k] * x[k];
			x[i] /= factor[i][i];
		}
		for (int i = n - 1; i >= 0; i--) {
			for (int k = i + 1; k < n; k++)
				x[i] -= factor[k][i] * x[k];
			x[i] /= factor[i][i];
		}
		return x;
	}

	/// The directions of a symmetric matrix.
	static Eigen eigen(double[][] matrix) {
		int n = matrix.length;
		double[][] a = new double[n][];
		double[][] v = new double[n][n];
		for (int i = 0; i < n; i++) {
			a[i] = matrix[i].clone();
			v[i][i] = 1;
		}
		for (int sweep = 0; sweep < SWEEPS; sweep++)
			for (int p = 0; p < n; p++)
				for (int q = p + 1; q < n; q++)
					if (Math.abs(a[p][q]) > NOTHING)
						rotate(a, v, p, q);
		double[] values = new double[n];
		for (int i = 0; i < n; i++)
			values[i] = a[i][i];
		return new Eigen(values, v);
	}

	private static void rotate(double[][] a, double[][] v, int p, int q) {
		double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
		double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
		double c = 1 / Math.hypot(t, 1);
		double s = t * c;
		for (int k = 0; k < a.length; k++) {
			double kp = a[k][p];
			double kq = a[k][q];
			a[k][p] = c * kp - s * kq;
			a[k][q] = s * kp + c * kq;
		}
		for (int k = 0; k < a.length; k++) {
			double pk = a[p][k];
			double qk = a[q][k];
			a[p][k] = c * pk - s * qk;
			a[q][k] = s * pk + c * qk;
			double kp = v[k][p];
			double kq = v[k][q];
			v[k][p] = c * kp - s * kq;
			v[k][q] = s * kp + c * kq;
		}
	}
}
