#!/usr/bin/env node
import { createRequire } from 'node:module';

// Plain JavaScript that any Node reads, so that an old one gets an answer instead of a syntax error.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `hearsay needs Node 22.18 or later and this is ${process.versions.node}: install a newer Node, or put "npx -p node@24" before the command.`,
  );
  process.exit(2);
}
createRequire(import.meta.url)('../dist/command/built-main.cjs');
