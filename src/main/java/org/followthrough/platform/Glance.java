package org.followthrough.platform;

/** What is told about the present, without an id of its own. It has a weak entity tag, as pages have. */
public interface Glance {}
