import java.io.File;
import java.util.Iterator;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/** Opens each file as Gephi does and prints one JSON line: nodes, edges, whether it has a time, issues, columns. */
public class Import {
  public static void main(String[] files) {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    for (String file : files) {
      try {
        projects.newProject();
        Container container = importer.importFile(new File(file));
        StringBuilder issues = new StringBuilder();
        for (Iterator<Issue> all = container.getReport().getIssues(10); all.hasNext(); ) {
          Issue issue = all.next();
          issues.append(issues.length() > 0 ? "," : "").append(quote(issue.getLevel() + " " + issue.getMessage()));
        }
        importer.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
        GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel();
        StringBuilder columns = new StringBuilder();
        for (Column column : model.getEdgeTable())
          columns.append(columns.length() > 0 ? "," : "").append(quote(column.getId()));
        System.out.println("{\"nodes\":" + model.getGraph().getNodeCount() + ",\"edges\":" + model.getGraph().getEdgeCount()
            + ",\"dynamic\":" + model.isDynamic() + ",\"edgeColumns\":[" + columns + "],\"issues\":[" + issues + "]}");
      } catch (Exception error) {
        System.out.println("{\"error\":" + quote(String.valueOf(error)) + "}");
      }
    }
    System.exit(0);
  }

  private static String quote(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }
}
