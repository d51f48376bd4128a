package dev.breakwater.workspace.journal;

import dev.breakwater.workspace.disk.FileFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to become of a file: a new content, or its end. */
public final class Change {

  private static final long LARGE = 8 << 20;

  public static final Change DELETE = new Change(null, null, Set.of());

  private final byte @Nullable [] content;
  private final @Nullable Path source;
  private final Set<PosixFilePermission> permissions;

  private Change(
      byte @Nullable [] content, @Nullable Path source, Set<PosixFilePermission> permissions) {
    this.content = content;
    this.source = source;
    this.permissions = permissions;
  }

  /** The content becomes the change's own. */
  public static Change to(byte[] content) {
    return new Change(content, null, Set.of());
  }

  /** The content is that of a file, which is read when the change is made. */
  public static Change to(Path source, Set<PosixFilePermission> permissions) {
    return new Change(null, source, permissions);
  }

  /** The change with permissions, unless it has its own. */
  public Change with(Set<PosixFilePermission> old) {
    return permissions.isEmpty() ? new Change(content, source, old) : this;
  }

  /** The same change, when what it was made of may come to its end. */
  public Change inMemory() {
    if (source == null) {
      return this;
    }
    try {
      return new Change(Files.readAllBytes(source), null, permissions);
    } catch (IOException e) {
      throw FileFailure.of("read", source.toString(), e);
    }
  }

  /** {@return whether the content is in a file and too large for the memory} */
  public boolean isLarge() throws IOException {
    return source != null && Files.size(source) > LARGE;
  }

  /** {@return the same change, with a copy of its content} */
  public Change copiedTo(Path copy) throws IOException {
    Files.copy(Objects.requireNonNull(source), copy);
    return new Change(null, copy, permissions);
  }

  /** {@return the content; empty if the file is deleted} */
  public InputStream open() throws IOException {
    return source == null
        ? new ByteArrayInputStream(content == null ? new byte[0] : content)
        : Files.newInputStream(source);
  }

  public boolean deletes() {
    return content == null && source == null;
  }

  /** Those that the file is to have; empty where it does not matter. */
  public Set<PosixFilePermission> permissions() {
    return permissions;
  }

  public void writeTo(OutputStream out) throws IOException {
    if (content != null) {
      out.write(content);
    } else {
      Files.copy(Objects.requireNonNull(source), out);
    }
  }
}
