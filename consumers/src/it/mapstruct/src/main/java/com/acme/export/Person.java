package com.acme.export;

record Person(String name, int born) {}
