package dev.breakwater.processor.read;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Finds annotations that may be ours and that javac cannot resolve, such as an {@code @After}
 * without its import. The language model of javac 17 leaves them out, so that only the syntax tree
 * shows them. Loaded only once there is a problem to report, and only where javac runs.
 */
final class UnresolvedAnnotations extends TreePathScanner<Boolean, Void> {

  private static final Set<String> SIMPLE_NAMES =
      Set.of("Task", "Reads", "Snapshot", "Writes", "After", "From", "Entry", "TaskGraph");

  private final Trees trees;

  private UnresolvedAnnotations(Trees trees) {
    this.trees = trees;
  }

  /** Returns whether any stands in the declaration of a class or of its members. */
  static boolean isAnyIn(TypeElement type, ProcessingEnvironment environment) {
    try {
      Trees trees = Trees.instance(environment);
      TreePath path = trees.getPath(type);
      return path != null && Boolean.TRUE.equals(new UnresolvedAnnotations(trees).scan(path, null));
    } catch (IllegalArgumentException | LinkageError e) {
      // Another compiler, or an environment that a build tool has wrapped.
      return false;
    }
  }

  @Override
  public Boolean visitAnnotation(AnnotationTree annotation, Void unused) {
    Tree named = annotation.getAnnotationType();
    if (!SIMPLE_NAMES.contains(simpleName(named))) {
      return false;
    }
    TypeMirror type = trees.getTypeMirror(new TreePath(getCurrentPath(), named));
    return type == null || type.getKind() == TypeKind.ERROR;
  }

  private static String simpleName(Tree type) {
    if (type instanceof IdentifierTree identifier) {
      return identifier.getName().toString();
    }
    return type instanceof MemberSelectTree select ? select.getIdentifier().toString() : "";
  }

  /** No annotation in a body is ours. */
  @Override
  public Boolean visitBlock(BlockTree block, Void unused) {
    return false;
  }

  @Override
  public Boolean reduce(Boolean one, Boolean other) {
    return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
  }
}
