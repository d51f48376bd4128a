package dev.breakwater.langchain4j.page;

import java.util.List;

record TypeReport(List<String> types) {}
