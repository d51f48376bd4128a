package dev.breakwater.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that a node of a syntax tree says of itself, by its public getters. Asked that way, a part
 * that a later version of the parser adds to a node cannot be forgotten: it is walked as well.
 */
final class NodeProperties {

  /** Where a node stands, and what the parser thinks of it. */
  private static final Set<String> NO_PARTS =
      Set.of("getClass", "getASTNode", "getParent", "getFeatures", "getDeclaringClass");

  /** Casts of the node itself, or of a part that has a getter of its own; they throw at others. */
  private static final Set<String> SHORTCUTS =
      Set.of(
          "Fetch.getRowCount",
          "Function.getAttributeName",
          "Join.getOnExpression",
          "Select.getPlainSelect",
          "Select.getSelectBody",
          "Select.getSetOperationList",
          "Select.getValues",
          "ParenthesedSelect.getPlainSelect",
          "ParenthesedSelect.getSetOperationList",
          "ParenthesedSelect.getValues",
          "Insert.getPlainSelect",
          "Insert.getSetOperationList",
          "Insert.getValues",
          "Update.getColumns",
          "Update.getExpressions",
          "Update.getSelect",
          "Update.isUseColumnsBrackets",
          "Update.isUseSelect",
          "Upsert.getPlainSelect",
          "Upsert.getSetOperationList",
          "Upsert.getValues",
          "WithItem.getDelete",
          "WithItem.getInsert",
          "WithItem.getSelect",
          "WithItem.getUpdate");

  private static final ClassValue<List<Method>> GETTERS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          return Arrays.stream(type.getMethods())
              .filter(NodeProperties::isGetter)
              .sorted(Comparator.comparing(Method::getName))
              .toList();
        }
      };

  private NodeProperties() {}

  /**
   * A part of a node.
   *
   * @param owner the simple name of the node's class
   * @param name the name of the getter
   * @param values what it gives, one by one; nothing empty
   */
  record Property(String owner, String name, List<Object> values) {

    boolean is(String ownerName, String getter) {
      return owner.equals(ownerName) && name.equals(getter);
    }
  }

  /** What of a node is there: not null, not false, not empty. */
  static List<Property> of(Object node) throws NotUnderstoodException {
    List<Property> properties = new ArrayList<>();
    for (Method getter : GETTERS.get(node.getClass())) {
      List<Object> values = values(read(node, getter));
      if (!values.isEmpty()) {
        properties.add(new Property(node.getClass().getSimpleName(), getter.getName(), values));
      }
    }
    return properties;
  }

  private static boolean isGetter(Method method) {
    String name = method.getName();
    return (name.startsWith("get") || name.startsWith("is"))
        && method.getParameterCount() == 0
        && !Modifier.isStatic(method.getModifiers())
        && !method.isBridge()
        && !NO_PARTS.contains(name)
        && !SHORTCUTS.contains(method.getDeclaringClass().getSimpleName() + "." + name);
  }

  private static Object read(Object node, Method getter) throws NotUnderstoodException {
    try {
      Object value = getter.invoke(node);
      return value == null ? List.of() : value;
    } catch (InvocationTargetException | IllegalAccessException e) {
      throw new NotUnderstoodException(
          "it has a part that cannot be read (" + getter.getName() + "); write it in plainer SQL");
    }
  }

  private static List<Object> values(Object value) {
    List<Object> values = new ArrayList<>();
    if (value instanceof Collection<?> several) {
      several.forEach(one -> values.addAll(one == null ? List.of() : values(one)));
    } else if (value instanceof Map<?, ?> map) {
      values.addAll(values(map.entrySet()));
    } else if (value instanceof Map.Entry<?, ?> entry) {
      values.addAll(entry.getKey() == null ? List.of() : values(entry.getKey()));
      values.addAll(entry.getValue() == null ? List.of() : values(entry.getValue()));
    } else if (!value.equals(false)) {
      values.add(value);
    }
    return values;
  }
}
