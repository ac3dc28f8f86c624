package org.patientportal.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file of demo data: comma-separated, a line of column names first, no quoting. */
record Table(List<Map<String, String>> rows) {

    /**
     * @return the rows in order; an empty cell is left out of its row
     * @throws IllegalArgumentException if a line has another number of cells than the first, or a quote
     */
    static Table read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            List<String> columns = List.of(lines.get(0).split(","));
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                if (cells.length != columns.size() || line.contains("\"")) {
                    throw new IllegalArgumentException(file.getFileName() + ": cannot read the line '" + line + "'");
                }
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < cells.length; i++) {
                    if (!cells[i].isEmpty()) {
                        row.put(columns.get(i), cells[i]);
                    }
                }
                rows.add(row);
            }
            return new Table(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
