package io.rosterlake.ingestion.container;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;

/** The parts of an xlsx package, read within limits and without any entity or document type. */
final class XlsxParts implements Closeable {
    private final ZipFile zip;
    private final ContainerLimits limits;
    private final XMLInputFactory factory = new InputFactoryImpl();

    private XlsxParts(ZipFile zip, ContainerLimits limits) {
        this.zip = zip;
        this.limits = limits;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    }

    static XlsxParts open(Path file, ContainerLimits limits) throws IOException, ContainerException {
        try {
            return new XlsxParts(new ZipFile(file.toFile()), limits);
        } catch (ZipException | EOFException e) {
            throw ContainerException.corrupt(ContainerFault.DAMAGED_ZIP);
        }
    }

    ContainerLimits limits() {
        return limits;
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** The bytes of a part; reading to the end checks its length and checksum. */
    InputStream stream(String part) throws IOException, ContainerException {
        ZipEntry entry = Optional.ofNullable(zip.getEntry(part))
                .orElseThrow(() -> ContainerException.corrupt(ContainerFault.DAMAGED_WORKBOOK));
        try {
            return new GuardedPartStream(zip.getInputStream(entry), entry, limits);
        } catch (ZipException e) {
            throw ContainerException.corrupt(ContainerFault.DAMAGED_ZIP);
        }
    }

    /** A reader over an XML part; closing it does not close the stream. */
    XMLStreamReader reader(InputStream stream) throws XMLStreamException {
        return factory.createXMLStreamReader(stream);
    }

    /** Walks through a whole XML part. */
    void walk(String part, ElementVisitor visitor) throws IOException, ContainerException {
        try (InputStream stream = stream(part)) {
            XMLStreamReader reader = reader(stream);
            while (reader.hasNext()) {
                int event = next(reader);
                if (event == XMLStreamReader.START_ELEMENT) {
                    visitor.start(reader);
                } else if (event == XMLStreamReader.END_ELEMENT) {
                    visitor.end(reader.getLocalName());
                } else if (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA) {
                    visitor.text(reader);
                }
            }
            reader.close();
        } catch (XMLStreamException | IOException e) {
            throw translate(e);
        }
    }

    /** The next event; a document type is refused whatever it says. */
    static int next(XMLStreamReader reader) throws XMLStreamException, ContainerException {
        int event = reader.next();
        if (event == XMLStreamReader.DTD || event == XMLStreamReader.ENTITY_REFERENCE) {
            throw ContainerException.corrupt(ContainerFault.DOCUMENT_TYPE);
        }
        return event;
    }

    /**
     * What a failure while reading a part means.
     *
     * @throws IOException when it is the disk that failed
     */
    static ContainerException translate(Exception failure) throws IOException {
        for (Throwable cause = failure; cause != null; cause = causeOf(cause)) {
            if (cause instanceof GuardedPartStream.DiskException disk) {
                throw disk;
            }
            if (cause instanceof GuardedPartStream.BrokenPartException broken) {
                return ContainerException.corrupt(broken.fault());
            }
        }
        return ContainerException.corrupt(
                failure instanceof XMLStreamException ? ContainerFault.DAMAGED_XML : ContainerFault.DAMAGED_ZIP);
    }

    private static @Nullable Throwable causeOf(Throwable failure) {
        return failure instanceof XMLStreamException nested && nested.getNestedException() != null
                ? nested.getNestedException()
                : failure.getCause();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Sees the elements of a part in document order. */
    interface ElementVisitor {
        void start(XMLStreamReader reader) throws ContainerException;

        default void end(String element) throws ContainerException {}

        default void text(XMLStreamReader reader) throws ContainerException {}
    }
}
