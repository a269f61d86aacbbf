package io.github.longhand.draw;

import io.github.longhand.ink.Bounds;
import io.github.longhand.sampling.Trace;

/**
 * The sum over all steps of the density of the next point, on a grid.
 *
 * <p>A step's density is its mixture of bivariate normals (Graves 2014, eq. 24 and 25), set where the
 * pen stood before it. Each normal is blurred by half a cell, so that one narrower than a cell
 * is not missed between two.
 */
final class StrokeDensity {
    /** Beyond this many standard deviations nothing is added. */
    private static final double REACH = 4.5;
    private static final double LEAST_WEIGHT = 1e-5;

    private final float[][] cells; // (columns, rows)
    private final Bounds bounds;
    private final double cellWidth;
    private final double cellHeight;

    StrokeDensity(Trace trace, Bounds bounds, int columns, int rows) {
        this.cells = new float[columns][rows];
        this.bounds = bounds;
        this.cellWidth = bounds.width() / columns;
        this.cellHeight = bounds.height() / rows;
        int mixtures = trace.pi()[0].length;
        double x = 0;
        double y = 0;
        for (int t = 0; t < trace.steps(); t++) {
            float[] mu = trace.mu()[t];
            float[] sigma = trace.sigma()[t];
            for (int j = 0; j < mixtures; j++) {
                if (trace.pi()[t][j] > LEAST_WEIGHT) {
                    add(trace.pi()[t][j], x + mu[j], y + mu[mixtures + j], sigma[j], sigma[mixtures + j],
                            trace.rho()[t][j]);
                }
            }
            x += trace.offsets()[t][0];
            y += trace.offsets()[t][1];
        }
    }

    private void add(double weight, double muX, double muY, double sigmaX, double sigmaY, double rho) {
        double varianceX = sigmaX * sigmaX + cellWidth * cellWidth / 4;
        double varianceY = sigmaY * sigmaY + cellHeight * cellHeight / 4;
        double covariance = rho * sigmaX * sigmaY;
        double determinant = varianceX * varianceY - covariance * covariance;
        double peak = weight / (2 * Math.PI * Math.sqrt(determinant));
        double reachX = REACH * Math.sqrt(varianceX);
        double reachY = REACH * Math.sqrt(varianceY);
        int fromX = cell(muX - reachX - bounds.minX(), cellWidth, cells.length);
        int toX = cell(muX + reachX - bounds.minX(), cellWidth, cells.length);
        int fromY = cell(muY - reachY - bounds.minY(), cellHeight, cells[0].length);
        int toY = cell(muY + reachY - bounds.minY(), cellHeight, cells[0].length);
        for (int column = fromX; column < toX; column++) {
            double dx = bounds.minX() + (column + 0.5) * cellWidth - muX;
            for (int row = fromY; row < toY; row++) {
                double dy = bounds.minY() + (row + 0.5) * cellHeight - muY;
                double z = (varianceY * dx * dx - 2 * covariance * dx * dy + varianceX * dy * dy) / determinant;
                if (z < REACH * REACH) {
                    cells[column][row] += (float) (peak * Math.exp(-z / 2));
                }
            }
        }
    }

    private static int cell(double place, double size, int count) {
        return (int) Math.min(count, Math.max(0, Math.floor(place / size)));
    }

    /** The density at a cell of the grid, in points per square unit. */
    double at(int column, int row) {
        return cells[column][row];
    }

    /** The largest density of any cell, above 0. */
    double largest() {
        double largest = Float.MIN_NORMAL;
        for (float[] column : cells) {
            for (float value : column) {
                largest = Math.max(largest, value);
            }
        }
        return largest;
    }

    /** (columns, rows) 1 at the largest density, 0 at {@code decades} powers of ten below it. */
    float[][] logarithms(double decades) {
        double top = Math.log10(largest());
        float[][] shares = new float[cells.length][cells[0].length];
        for (int column = 0; column < cells.length; column++) {
            for (int row = 0; row < cells[column].length; row++) {
                shares[column][row] = (float) Math.max(0, 1 + (Math.log10(cells[column][row]) - top) / decades);
            }
        }
        return shares;
    }
}
