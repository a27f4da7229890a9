package ca.qmhcn.engine.reading;

import ca.qmhcn.engine.reading.ReadOutcome.Refusal;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A workbook's file: an archive of XML that nobody vouches for. Limits hold before anything of it is parsed (F2, F3),
/// and nothing is ever written out of it.
final class Archive implements Closeable {

    static final int MOST_ENTRIES = 1_000;
    static final long LARGEST_INFLATED = 500L * 1024 * 1024;
    static final int LARGEST_RATIO = 100;

    /// Below this size no ratio does harm: a small sheet of blanks may well shrink a hundredfold.
    private static final long HARMLESS = 5L * 1024 * 1024;

    private final ZipFile zip;
    private final long size;

    private Archive(ZipFile zip, long size) {
        this.zip = zip;
        this.size = size;
    }

    /// @throws Unfit when the file may not be read as a workbook
    static Archive open(Path file) throws IOException, Unfit {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | IllegalArgumentException damaged) {
            throw new Unfit(Refusal.XLSX_CORRUPT);
        }
        var archive = new Archive(zip, java.nio.file.Files.size(file));
        try {
            archive.inspect();
            return archive;
        } catch (ZipException | EOFException | IllegalArgumentException | XMLStreamException damaged) {
            archive.close();
            throw new Unfit(Refusal.XLSX_CORRUPT);
        } catch (IOException | Unfit unfit) {
            archive.close();
            throw unfit;
        }
    }

    /// Opens what was found fit before.
    static Archive again(Path file) throws IOException {
        return new Archive(new ZipFile(file.toFile()), 0);
    }

    private void inspect() throws IOException, Unfit, XMLStreamException {
        if (zip.size() > MOST_ENTRIES) {
            throw new Unfit(Refusal.ZIP_ENTRIES, Integer.toString(MOST_ENTRIES));
        }
        var names = new HashSet<String>();
        for (var entry : entries()) {
            if (!isInside(entry.getName()) || !names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                throw new Unfit(Refusal.ZIP_PATH);
            }
        }
        if (!has("xl/workbook.xml") || !has("[Content_Types].xml")) {
            throw new Unfit(Refusal.FILE_TYPE_MISMATCH);
        }
        if (names.stream().anyMatch(name -> name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/"))) {
            throw new Unfit(Refusal.MACROS);
        }
        measure();
        for (var entry : entries()) {
            if (entry.getName().matches("(?i).*\\.(xml|rels|vml)")) {
                beginsPlainly(entry);
            }
        }
    }

    private List<? extends ZipEntry> entries() {
        return zip.stream().toList();
    }

    private static boolean isInside(String name) {
        return !name.startsWith("/")
                && !name.contains("\\")
                && !name.contains(":")
                && List.of(name.split("/", -1)).stream().noneMatch(".."::equals);
    }

    /// Unpacks everything once, to nowhere: what an archive says about its own sizes proves nothing. Damage shows in
    /// the sums.
    private void measure() throws IOException, Unfit {
        var buffer = new byte[64 * 1024];
        var inflated = 0L;
        for (var entry : entries()) {
            var sum = new CRC32();
            try (var in = zip.getInputStream(entry)) {
                for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    inflated += read;
                    sum.update(buffer, 0, read);
                    if (inflated > LARGEST_INFLATED) {
                        throw new Unfit(Refusal.TOO_LARGE, Long.toString(LARGEST_INFLATED / 1024 / 1024));
                    }
                    if (inflated > HARMLESS && inflated > LARGEST_RATIO * size) {
                        throw new Unfit(Refusal.ZIP_RATIO);
                    }
                }
            }
            if (sum.getValue() != entry.getCrc()) {
                throw new ZipException("damaged");
            }
        }
    }

    /// Entities of their own are how XML is made to read other files, or to grow without end.
    private void beginsPlainly(ZipEntry entry) throws IOException, Unfit, XMLStreamException {
        try (var in = zip.getInputStream(entry)) {
            begun(in);
        } catch (Doctype own) {
            throw new Unfit(Refusal.XML_DOCTYPE);
        }
    }

    /// XML at its outermost element.
    static XMLStreamReader begun(InputStream in) throws XMLStreamException {
        var xml = parse(in);
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.DTD) {
                throw new Doctype();
            }
        }
        return xml;
    }

    private static final class Doctype extends XMLStreamException {

        private static final long serialVersionUID = 1;

        Doctype() {
            super("a document type of its own");
        }
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    boolean hasFolder(String folder) {
        return zip.stream().anyMatch(entry -> entry.getName().startsWith(folder));
    }

    InputStream part(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new ZipException("no such part");
        }
        return zip.getInputStream(entry);
    }

    /// XML without document types, and without anything from outside.
    private static XMLStreamReader parse(InputStream in) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // there are no entities but XML's own, which are many in a large sheet
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.entityExpansionLimit", "0");
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing from outside is read");
        });
        return factory.createXMLStreamReader(in);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// The file may not be read.
    static final class Unfit extends Exception {

        private static final long serialVersionUID = 1;

        private final transient ReadOutcome.Refused refused;

        Unfit(Refusal refusal, String... details) {
            super(refusal.name(), null, false, false);
            this.refused = new ReadOutcome.Refused(refusal, List.of(details));
        }

        ReadOutcome.Refused refused() {
            return refused;
        }
    }
}
