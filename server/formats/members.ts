import { createReadStream } from 'node:fs';

/** A piece of a JSON document: a member of the top object, or an item of its `features` array. */
export interface Piece {
  /** Name of the member; `null` for an item of `features` and for a document that is not an object. */
  key: string | null;
  text: string;
}

/** What ended the walk: `end` well, `more` when text follows the object, `cut` in the middle of something. */
export type WalkEnd = 'end' | 'more' | 'cut' | 'not-an-object';

/** No honest feature is larger; a quotation mark that never closes would otherwise fill the memory. Bytes. */
const largestPiece = 64 << 20;

const quote = 0x22;
const backslash = 0x5c;
const opens = (byte: number): boolean => byte === 0x7b || byte === 0x5b;
const closes = (byte: number): boolean => byte === 0x7d || byte === 0x5d;
const blank = (byte: number): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x1e;

/**
 * Walks one JSON object of any size without holding it: JSON.parse ends at 512 MB, a city's buildings do not.
 * `features` items come one by one; other members come whole.
 */
export async function* walkMembers(
  path: string,
  options: { skipFeatures?: boolean } = {},
): AsyncGenerator<Piece, WalkEnd> {
  let depth = 0;
  let inString = false;
  let escaped = false;
  let key: string | null = null;
  let inFeatures = false;
  /** Kept bytes of the piece that runs over the chunk border; null when nothing is being kept. */
  let kept: Buffer[] | null = null;
  let keptBytes = 0;
  let started = false;
  let ended = false;

  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    let from = kept ? 0 : -1;
    const finish = (end: number): string => {
      const tail = chunk.subarray(Math.max(from, 0), end);
      const text =
        inFeatures && options.skipFeatures
          ? ''
          : (kept ? Buffer.concat([...kept, tail]) : tail).toString('utf8');
      kept = null;
      keptBytes = 0;
      from = -1;
      return text;
    };
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i]!;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === backslash) escaped = true;
        else if (byte === quote) inString = false;
        continue;
      }
      if (ended) {
        if (blank(byte)) continue;
        return 'more';
      }
      if (!started) {
        if (blank(byte) || byte === 0xef || byte === 0xbb || byte === 0xbf) continue;
        if (byte !== 0x7b) return 'not-an-object';
        started = true;
        depth = 1;
        continue;
      }
      const itemDepth = inFeatures ? 2 : 1;
      const separator = byte === 0x2c || byte === 0x3a;
      if (from < 0 && depth === itemDepth && !blank(byte) && !separator && !closes(byte)) from = i;
      if (byte === quote) inString = true;
      else if (opens(byte)) {
        if (!inFeatures && depth === 1 && key === 'features' && byte === 0x5b) {
          inFeatures = true;
          from = -1;
          kept = null;
        }
        depth += 1;
      } else if (byte === 0x3a && depth === 1) {
        key = unquote(finish(i));
      } else if (byte === 0x2c && depth === itemDepth && from >= 0) {
        yield { key: inFeatures ? null : key, text: finish(i) };
      } else if (closes(byte)) {
        if (depth === itemDepth && from >= 0) yield { key: inFeatures ? null : key, text: finish(i) };
        depth -= 1;
        if (inFeatures && depth === 1) inFeatures = false;
        ended = depth === 0;
      }
    }
    if (from >= 0) {
      kept ??= [];
      kept.push(chunk.subarray(from));
      keptBytes += chunk.length - from;
      if (keptBytes > largestPiece) return 'cut';
    }
  }
  return ended ? 'end' : 'cut';
}

function unquote(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}
