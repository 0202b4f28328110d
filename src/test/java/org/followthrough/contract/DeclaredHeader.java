package org.followthrough.contract;

record DeclaredHeader(String name, boolean required, CheckedSchema schema) {}
