package io.rosterlake.ingestion.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ReadingMemoryTest {
    private final ReadingMemory memory = new ReadingMemory(1200);

    @Test
    void letsSmallFilesBeReadSideBySideAndALargeOneAlone() throws Exception {
        ReadingMemory.Share one = memory.take(50);
        ReadingMemory.Share other = memory.take(50);
        CompletableFuture<ReadingMemory.Share> large = CompletableFuture.supplyAsync(() -> take(Long.MAX_VALUE));

        one.close();
        one.close();
        assertThat(large).isNotDone();

        other.close();
        large.get(10, TimeUnit.SECONDS).close();
        memory.take(100).close();
    }

    private ReadingMemory.Share take(long bytes) {
        try {
            return memory.take(bytes);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
