package com.acme.strict;

@Deprecated(since = "2", forRemoval = true)
final class OldReport {}
