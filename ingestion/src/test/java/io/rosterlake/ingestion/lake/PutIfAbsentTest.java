package io.rosterlake.ingestion.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PutIfAbsentTest {
    private static final int WRITERS = 4;
    private static final int NAMES = 100;

    @TempDir
    Path folder;

    @Test
    void withoutHardLinksOneOfManyWritersGetsEachNameAndTheOthersAreRefused() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(WRITERS);
        List<Future<Integer>> won = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String content = "writer " + writer;
            won.add(executor.submit(() -> namesWonBy(content)));
        }
        int all = 0;
        for (Future<Integer> one : won) {
            all += one.get();
        }
        executor.shutdown();

        assertThat(all).isEqualTo(NAMES);
    }

    private int namesWonBy(String content) throws Exception {
        int won = 0;
        for (int name = 0; name < NAMES; name++) {
            Path target = folder.resolve(name + ".json");
            Path temporary = Files.writeString(LocalOutputFile.temporaryFor(target), content);
            try {
                PutIfAbsent.renameInTurn(temporary, target);
                assertThat(target).hasContent(content);
                won++;
            } catch (FileAlreadyExistsException e) {
                assertThat(temporary).exists();
            }
        }
        return won;
    }

    @Test
    void refusesANameThatIsTakenAndLeavesItsContent() throws Exception {
        Path target = Files.writeString(folder.resolve("0.json"), "first");
        Path temporary = Files.writeString(folder.resolve("0.tmp"), "second");

        assertThatThrownBy(() -> PutIfAbsent.publish(temporary, target)).isInstanceOf(FileAlreadyExistsException.class);

        assertThat(target).hasContent("first");
    }
}
