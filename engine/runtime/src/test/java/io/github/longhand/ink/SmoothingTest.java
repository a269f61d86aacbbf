package io.github.longhand.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.longhand.draw.MadeUpInk;
import java.awt.geom.Line2D;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmoothingTest {
    private static final Stroke LOOPS = MadeUpInk.loops(0, 0, 60);

    @Test
    void theSplineGoesThroughEveryPointInOrder() {
        BezierPath path = Smoothing.through(LOOPS);
        assertEquals(LOOPS.size() - 1, path.curves());
        for (int i = 0; i < LOOPS.size(); i++) {
            assertEquals(LOOPS.x(i), path.x(3 * i));
            assertEquals(LOOPS.y(i), path.y(3 * i));
        }
    }

    @Test
    void theSplineHasNoCornerWhereTheStrokeHasNone() {
        BezierPath path = Smoothing.through(LOOPS);
        for (int node = 3; node < 3 * path.curves(); node += 3) {
            double inX = path.x(node) - path.x(node - 1);
            double inY = path.y(node) - path.y(node - 1);
            double outX = path.x(node + 1) - path.x(node);
            double outY = path.y(node + 1) - path.y(node);
            double cosine = (inX * outX + inY * outY) / (Math.hypot(inX, inY) * Math.hypot(outX, outY));
            assertTrue(cosine > 0.999999, "corner at " + node + ": " + cosine);
        }
    }

    @Test
    void aStraightStrokeStaysStraight() {
        BezierPath path = Smoothing.smooth(Stroke.of(0, 0, 1, 1, 3, 3, 3.1, 3.1, 7, 7), 0.01);
        for (double t = 0; t <= 1; t += 0.1) {
            Point point = path.at(0, t);
            assertEquals(point.x(), point.y(), 1e-9);
        }
        assertEquals(1, path.curves());
    }

    @Test
    void fewCurvesStayWithinTheToleranceOfTheSpline() {
        double tolerance = 0.02;
        BezierPath exact = Smoothing.through(LOOPS);
        BezierPath few = Smoothing.smooth(LOOPS, tolerance);
        assertTrue(few.curves() < 0.55 * exact.curves(), few.curves() + " of " + exact.curves());
        for (int curve = 0; curve < exact.curves(); curve++) {
            for (double t = 0; t <= 1; t += 0.125) {
                // A quarter more: straight pieces that lie as close to the spline are held to the tolerance itself.
                assertTrue(distance(exact.at(curve, t), few) < 1.25 * tolerance, "curve " + curve + " at " + t);
            }
        }
    }

    @Test
    void curvesJoinWithoutACorner() {
        BezierPath few = Smoothing.smooth(LOOPS, 0.02);
        for (int node = 3; node < 3 * few.curves(); node += 3) {
            double inX = few.x(node) - few.x(node - 1);
            double inY = few.y(node) - few.y(node - 1);
            double outX = few.x(node + 1) - few.x(node);
            double outY = few.y(node + 1) - few.y(node);
            double cosine = (inX * outX + inY * outY) / (Math.hypot(inX, inY) * Math.hypot(outX, outY));
            assertTrue(cosine > 0.999, "corner at " + node + ": " + cosine);
        }
    }

    @Test
    void repeatedPointsAndReversalsDoNoHarm() {
        Stroke stroke = Stroke.of(0, 0, 0, 0, 5, 0, 5, 0, 5, 0, 0, 0, 5, 0, 5, 5, 5, 5);
        BezierPath path = Smoothing.smooth(stroke, 0.01);
        assertEquals(5, path.x(3 * path.curves()));
        assertEquals(5, path.y(3 * path.curves()));
        for (int p = 0; p <= 3 * path.curves(); p++) {
            assertTrue(Math.abs(path.x(p)) < 10 && Math.abs(path.y(p)) < 10, "point " + p);
        }
    }

    @Test
    void aStrokeOfOnePlaceGivesAPathWithoutCurves() {
        assertEquals(0, Smoothing.smooth(Stroke.of(3, 4), 0.1).curves());
        assertEquals(0, Smoothing.smooth(Stroke.of(3, 4, 3, 4, 3, 4), 0.1).curves());
    }

    @Test
    void manyPointsOfNoiseAreFittedWithoutDeepRecursion() {
        Random random = new Random(1);
        BezierPath path = CurveFitting.fit(random.doubles(200_000).toArray(), 0.001);
        assertTrue(path.curves() > 10_000);
    }

    private static double distance(Point point, BezierPath path) {
        double nearest = Double.MAX_VALUE;
        for (int curve = 0; curve < path.curves(); curve++) {
            for (int i = 0; i < 50; i++) {
                Point from = path.at(curve, i / 50.0);
                Point to = path.at(curve, (i + 1) / 50.0);
                nearest = Math.min(nearest,
                        Line2D.ptSegDist(from.x(), from.y(), to.x(), to.y(), point.x(), point.y()));
            }
        }
        return nearest;
    }
}
