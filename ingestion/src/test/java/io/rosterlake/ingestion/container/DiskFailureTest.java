package io.rosterlake.ingestion.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

/** What fails while a workbook is read: the disk, whose fault is not the file's, or the file. */
class DiskFailureTest {
    @Test
    void passesOnWhatTheDiskSays() {
        IOException failure = readingOf(new IOException("Input/output error"));

        assertThatThrownBy(() -> XlsxParts.translate(failure))
                .isInstanceOf(IOException.class)
                .hasMessage("Input/output error");
        assertThatThrownBy(() -> XlsxParts.translate(new XMLStreamException("while parsing", failure)))
                .isInstanceOf(IOException.class)
                .hasMessage("Input/output error");
    }

    @Test
    void refusesAFileWhoseBytesAreDamaged() throws Exception {
        for (IOException damage : new IOException[] {new ZipException("invalid block"), new EOFException()}) {
            assertThat(XlsxParts.translate(readingOf(damage)).fault()).isEqualTo(ContainerFault.DAMAGED_ZIP);
        }
        assertThat(XlsxParts.translate(new XMLStreamException("tag")).fault()).isEqualTo(ContainerFault.DAMAGED_XML);
    }

    private static IOException readingOf(IOException failure) {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw failure;
            }
        };
        try (InputStream part = new GuardedPartStream(failing, new ZipEntry("part"), ContainerLimits.standard())) {
            part.readAllBytes();
            throw new AssertionError("nothing failed");
        } catch (IOException e) {
            return e;
        }
    }
}
