package com.acme.release;

public record Version(String number) {}
