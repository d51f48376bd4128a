package dev.breakwater.benchmarks.agents;

import dev.breakwater.workspace.Workspace;
import java.util.List;

/** The files that an agent works on. */
interface AgentFiles {

  List<String> list(String pattern);

  boolean exists(String path);

  String read(String path);

  void write(String path, String text);

  /** {@return the files of a lease} */
  static AgentFiles of(Workspace workspace) {
    return new AgentFiles() {
      @Override
      public List<String> list(String pattern) {
        return workspace.list(pattern);
      }

      @Override
      public boolean exists(String path) {
        return workspace.exists(path);
      }

      @Override
      public String read(String path) {
        return workspace.read(path);
      }

      @Override
      public void write(String path, String text) {
        workspace.write(path, text);
      }
    };
  }
}
