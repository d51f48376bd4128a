package com.acme.export;

record Row(String label, int born) {}
