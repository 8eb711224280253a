package io.rosterlake.transforms.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects the problems of one file, so that all of them are reported at once. */
public final class Problems {
    private final String file;
    private final List<Problem> found = new ArrayList<>();

    /** @param file path of the file, for messages */
    public Problems(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    public int count() {
        return found.size();
    }

    public List<Problem> found() {
        return List.copyOf(found);
    }

    public void add(Node node, Complaint complaint) {
        node.getStartMark().ifPresentOrElse(mark -> add(mark, complaint), () -> addToFile(complaint));
    }

    private void add(Mark mark, Complaint complaint) {
        add(mark.getLine() + 1, mark.getColumn() + 1, complaint);
    }

    void addSyntax(MarkedYamlEngineException invalid) {
        Optional<Mark> end = invalid.getProblemMark();
        int begun = invalid.getContextMark().or(() -> end).map(Mark::getLine).orElse(0) + 1;
        Complaint complaint = Complaint.syntax(invalid.getProblem(), begun);
        end.ifPresentOrElse(mark -> add(mark, complaint), () -> addToFile(complaint));
    }

    void addToFile(Complaint complaint) {
        addToLine(1, complaint);
    }

    void addToLine(int line, Complaint complaint) {
        add(line, 1, complaint);
    }

    private void add(int line, int column, Complaint complaint) {
        found.add(new Problem(complaint.code(), file, line, column, complaint.message(), complaint.action()));
    }
}
