// What docs/kotlin.md shows is part of this project.
def page = new File(basedir, '../../../../docs/kotlin.md').getText('UTF-8')
def pom = new File(basedir, 'pom.xml').getText('UTF-8')
def sources = []
new File(basedir, 'src').eachFileRecurse {
  if (it.name.endsWith('.kt')) {
    sources << it.getText('UTF-8')
  }
}
def blocks = { language -> (page =~ /(?s)```${language}\n(.*?)```/).collect { it[1] } }

def shown = blocks('kotlin').findAll { !it.startsWith('plugins {') }
assert shown.size() > 4
shown.each { block -> assert sources.any { it.contains(block) }: block }

assert blocks('xml').size() == 1
blocks('xml').each { assert pom.contains(it): it }

def version = (pom =~ /<kotlin.version>(.*)<\/kotlin.version>/)[0][1]
assert page.contains("Tested with Kotlin ${version},")
assert page.contains("kotlin(\"kapt\") version \"${version}\"")
