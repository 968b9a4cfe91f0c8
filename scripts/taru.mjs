#!/usr/bin/env node
// `taru VERB` when installed as a command.
process.argv.splice(2, 0, 'scripts/taru.ts');
await import('./bootstrap.mjs');
