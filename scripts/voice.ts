import { formatShare } from '../geodata/words/format.ts';
import type { Voice } from './verbs/verb.ts';
import { wrapLine } from './wrap-line.ts';

const width = 28;

/** Broken between words on a terminal; as it is into a file or another program. */
const fitted = (text: string, { isTTY, columns }: NodeJS.WriteStream): string =>
  isTTY && columns > 20
    ? text
        .split('\n')
        .flatMap((line) => wrapLine(line, columns))
        .join('\n')
    : text;

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
      process.stdout.write(`${fitted(line, process.stdout)}\n`);
    },
    complain: (line) => {
      clear();
      process.stderr.write(`${fitted(line, process.stderr)}\n`);
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
