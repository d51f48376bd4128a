package dev.breakwater.workspace.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Signs the state that this library leaves below a root, so that it can tell it from state that a
 * checkout has brought along. The key belongs to one user on one machine. A process that cannot
 * store a key has one of its own, and later processes do not accept its signatures.
 */
public final class UserKey {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;
  private static final int LOOKS = 100;

  private final SecretKeySpec key;

  private UserKey(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  private static final class Found {
    static final UserKey KEY = find();

    private static UserKey find() {
      Path folder = UserFolder.create();
      byte[] stored = folder == null ? null : stored(folder.resolve("key"));
      return new UserKey(stored == null ? random() : stored);
    }
  }

  /** {@return the key of this user} */
  public static UserKey get() {
    return Found.KEY;
  }

  /** {@return the signature of a text} */
  public String sign(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  /** {@return whether this key has signed the text} */
  public boolean hasSigned(String text, String signature) {
    return MessageDigest.isEqual(
        sign(text).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the stored key, which is created at first; null if that fails. */
  private static byte @Nullable [] stored(Path file) {
    try {
      create(file);
      return read(file);
    } catch (IOException e) {
      return null;
    }
  }

  private static void create(Path file) throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] secret =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try (SeekableByteChannel channel =
        Files.newByteChannel(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), secret)) {
      channel.write(ByteBuffer.wrap(random()));
    } catch (FileAlreadyExistsException e) {
      // Another process has created it.
    }
  }

  /** Another process may be about to write it. */
  private static byte @Nullable [] read(Path file) throws IOException {
    for (int look = 0; look < LOOKS; look++) {
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) == BYTES) {
        return Files.readAllBytes(file);
      }
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return null;
      }
    }
    return null;
  }

  private static byte[] random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
