package io.github.longhand.training.cli;

import io.github.longhand.cli.CommandModule;
import io.github.longhand.cli.Terminal;
import java.util.List;

/** The commands that need a corpus. */
public final class TrainingCommands implements CommandModule {
    @Override
    public List<Object> commands(Terminal terminal) {
        return List.of(new CorpusCommand(terminal), new TrainCommand(terminal), new EvaluateCommand(terminal),
                new ReaderCommand(terminal), new StylesCommand(terminal), new LearnCommand(terminal));
    }
}
