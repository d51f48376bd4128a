package dev.breakwater.langchain4j;

record Notes(String text) {}
