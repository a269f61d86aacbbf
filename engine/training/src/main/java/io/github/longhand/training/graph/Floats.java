package io.github.longhand.training.graph;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Copies between ND4J's memory and Java's arrays, rows after rows. */
public final class Floats {

    private Floats() {
    }

    /** All numbers of {@code array}, row-major. */
    public static float[] read(INDArray array) {
        float[] values = new float[Math.toIntExact(array.length())];
        read(array, values);
        return values;
    }

    /** The numbers of {@code array}, row-major, into the beginning of {@code to}. */
    public static void read(INDArray array, float[] to) {
        INDArray source = isRowMajor(array) ? array : array.dup('c');
        pointer(source).get(to, 0, Math.toIntExact(array.length()));
    }

    /** The first numbers of {@code from} become those of {@code array}, row-major. */
    public static void write(float[] from, INDArray array) {
        if (!isRowMajor(array)) {
            throw new IllegalArgumentException("only row-major arrays can be written to");
        }
        pointer(array).put(from, 0, Math.toIntExact(array.length()));
    }

    private static boolean isRowMajor(INDArray array) {
        return (array.ordering() == 'c' || array.rank() == 1) && array.elementWiseStride() == 1;
    }

    private static FloatPointer pointer(INDArray array) {
        return new FloatPointer(array.data().addressPointer());
    }
}
