import { formatShare } from '../geodata/words/format.ts';
import type { Voice } from './verbs/verb.ts';

const width = 28;

/** Speaks on this process's terminal; the bar only where there is one. */
export function terminalVoice(): Voice {
  let bar = false;
  const clear = (): void => {
    if (bar) process.stderr.write('\r\x1b[2K');
    bar = false;
  };
  return {
    print: (line) => {
      clear();
      process.stdout.write(`${line}\n`);
    },
    complain: (line) => {
      clear();
      process.stderr.write(`${line}\n`);
    },
    progress: (label, share) => {
      if (!process.stderr.isTTY) return;
      const filled = Math.round(Math.min(1, Math.max(0, share)) * width);
      process.stderr.write(
        `\r\x1b[2K${label} ${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${formatShare('id', share)}`,
      );
      bar = true;
      if (share >= 1) clear();
    },
  };
}
