package dev.breakwater.langchain4j.readme;

record GatewayReport(String summary) {}
