def errors = new File(basedir, 'build.log').readLines().findAll { it.contains('[UnorderedWrites]') }

// Maven shows it where javac reports it, and once more in its summary.
assert !errors.empty
errors.each {
  assert it ==~ /.*Announcement\.java:\[8,26] \[UnorderedWrites] announcement and changelog can both write CHANGELOG\.md, and Release does not say which goes first/
}
assert !new File(basedir, 'target/classes/com/acme/release/ReleaseOrchestrator.class').exists()
