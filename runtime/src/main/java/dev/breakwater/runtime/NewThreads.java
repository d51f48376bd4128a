package dev.breakwater.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * A new thread for each piece of work: a virtual one where the JDK has them, which is from 21 on
 * (before, they were a preview), and a daemon thread elsewhere. No thread is kept.
 */
final class NewThreads implements Launcher, Background {

  static final NewThreads INSTANCE = new NewThreads();

  /** From a name and a {@link Runnable} to a virtual thread not yet started; null without them. */
  private final @Nullable MethodHandle virtualThread = virtualThread();

  private NewThreads() {}

  @Override
  public void launch(Named named, Runnable work) {
    thread(named.threadName(), work).start();
  }

  /** Virtual threads would wait for a carrier, all of which may be busy with computing tasks. */
  @Override
  public void start(String name, Runnable work) {
    platformThread(name, work).start();
  }

  @Override
  public Timer after(long nanos, Runnable work) {
    return Timer.inPlace(nanos, () -> start("breakwater-timer", work));
  }

  private static Thread platformThread(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  private Thread thread(String name, Runnable work) {
    if (virtualThread == null) {
      return platformThread(name, work);
    }
    try {
      return (Thread) virtualThread.invoke(name, work);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError("the builder of threads declares no checked exception", e);
    }
  }

  private static @Nullable MethodHandle virtualThread() {
    if (Runtime.version().feature() < 21) {
      return null;
    }
    try {
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      Class<?> builder = Class.forName("java.lang.Thread$Builder$OfVirtual");
      MethodHandle ofVirtual =
          lookup.findStatic(Thread.class, "ofVirtual", MethodType.methodType(builder));
      MethodHandle name =
          lookup.findVirtual(builder, "name", MethodType.methodType(builder, String.class));
      MethodHandle unstarted =
          lookup.findVirtual(
              builder, "unstarted", MethodType.methodType(Thread.class, Runnable.class));
      MethodHandle named = MethodHandles.foldArguments(name, ofVirtual);
      return MethodHandles.collectArguments(unstarted, 0, named);
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }
}
