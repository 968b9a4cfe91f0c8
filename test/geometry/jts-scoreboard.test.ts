import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { explained } from './jts/explained.ts';
import { type Board, score, table } from './jts/score.ts';
import { questionsOf } from './jts/suite.ts';

/** Folder with `jts-xml`, the XML suites of the Java Topology Suite as published. */
const suites = join(process.env.SUITES_DIR ?? '', 'jts-xml');
const here = (process.env.SUITES_DIR ?? '') !== '' && existsSync(suites);
const page = new URL('../../docs/geometry-scoreboard.md', import.meta.url);

const key = ({ of, operation }: { of: string; operation: string }): string => `${of} ${operation}`;

describe.skipIf(!here)(
  'what the rules ask of geometry, as the Java Topology Suite tests it (SUITES_DIR)',
  () => {
    let board: Board;
    beforeAll(() => {
      board = score(questionsOf(suites));
      console.log(table(board).join('\n'));
    });

    it('misses nothing but what is explained', () => {
      const known = new Set(explained.map(key));
      expect(board.misses.filter((miss) => !known.has(key(miss)))).toEqual([]);
    });

    it('explains no miss that is gone', () => {
      const missed = new Set(board.misses.map(key));
      expect(explained.filter((it) => !missed.has(key(it)))).toEqual([]);
    });

    it('is told in the docs as it is', () => {
      const told = readFileSync(page, 'utf8').split('\n');
      expect(table(board).filter((line) => !told.includes(line))).toEqual([]);
      for (const { of, operation } of explained) {
        expect(
          told.some((line) => line.includes(of) && line.includes(operation)),
          of,
        ).toBe(true);
      }
    });
  },
);
