package io.github.longhand.fop.ant;

import io.github.longhand.LonghandException;
import io.github.longhand.fop.LonghandFop;
import java.nio.file.Path;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.tools.anttasks.Fop;
import org.apache.tools.ant.BuildException;

/**
 * FOP's Ant task, after making sure that handwriting is there; and with a failed build where FOP's own
 * goes on without its {@code outfile}.
 *
 * <pre>{@code
 * <taskdef name="longhand-fop" classname="io.github.longhand.fop.ant.LonghandTask" classpathref="fop"/>
 * <longhand-fop fofile="letter.fo" outfile="letter.pdf" format="application/pdf"/>
 * }</pre>
 */
public final class LonghandTask extends Fop {

    @Override
    public void execute() {
        try {
            LonghandFop.verify(FopFactory.newInstance(Path.of("").toAbsolutePath().toUri()));
        } catch (LonghandException e) {
            throw new BuildException(e.getMessage(), e, getLocation());
        }
        super.execute();
        if (getOutfile() != null && !getOutfile().exists()) { // FOP's task only logs why
            throw new BuildException("FOP did not make " + getOutfile() + "; what it said above tells why", getLocation());
        }
    }
}
