// No error, no warning, and nothing written: why the README shows the processor path.
def classes = new File(basedir, 'target/classes')
assert new File(classes, 'com/acme/release/Release.class').exists()
assert !new File(classes, 'com/acme/release/ReleaseOrchestrator.class').exists()
assert !new File(classes, 'META-INF/breakwater').exists()
