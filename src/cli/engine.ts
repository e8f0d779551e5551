import { setFlagsFromString } from 'node:v8';

/**
 * Sets V8 up for what hearsay does. To be called once Node's own modules are loaded: they come compiled, and what they come with
 * is refused under other settings than those it was made under.
 */
export function setUpEngine(): void {
  // Most of what tracing makes is soon garbage: left alone, the heap grows to three times what is held before it is collected.
  setFlagsFromString('--heap-growing-percent=60');
}

/** For a pile so small that all of it fits: the heap grows as V8 would have it, and is collected half as often. */
export function letHeapGrow(): void {
  setFlagsFromString('--heap-growing-percent=0');
}
