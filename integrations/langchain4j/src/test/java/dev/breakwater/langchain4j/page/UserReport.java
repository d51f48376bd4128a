package dev.breakwater.langchain4j.page;

record UserReport(String summary, String left) {}
