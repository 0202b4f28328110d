package org.followthrough.harness;

/** Something is wrong, until it is closed: however a trial ends, the next one finds all as it was. */
interface Trouble extends AutoCloseable {}
