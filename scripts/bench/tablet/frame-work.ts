/** An event of Chromium's trace; times in microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  pid: number;
  tid: number;
  args?: { name?: string };
}

/** Tasks of a thread stand one after the other under this name. */
const task = 'ThreadControllerImpl::RunTask';
/** With this a frame begins on the main thread. */
const frame = 'BeginMainThreadFrame';

/** Milliseconds that the main thread of the page worked in each frame, from one frame's beginning to the next. */
export function frameWork(trace: readonly TraceEvent[]): number[] {
  const main = trace
    .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
    .map(({ pid, tid }) => ({ pid, tid, frames: framesOf(trace, pid) }))
    // of several renderers the one that draws
    .toSorted((a, b) => b.frames.length - a.frames.length)[0];
  if (!main || main.frames.length < 2) throw new Error('The trace holds no frames.');
  const tasks = trace
    .filter(({ name, ph, pid, tid }) => name === task && ph === 'X' && pid === main.pid && tid === main.tid)
    .toSorted((a, b) => a.ts - b.ts);
  const work: number[] = [];
  let next = 0;
  for (const [i, begins] of main.frames.entries()) {
    const ends = main.frames[i + 1];
    if (ends === undefined) break;
    let sum = 0;
    // a frame begins inside its task: what began before and is still running is of this frame
    for (; next < tasks.length && tasks[next]!.ts + (tasks[next]!.dur ?? 0) <= begins; next++);
    for (; next < tasks.length && tasks[next]!.ts + (tasks[next]!.dur ?? 0) <= ends; next++)
      sum += tasks[next]!.dur ?? 0;
    work.push(sum / 1000);
  }
  return work;
}

const framesOf = (trace: readonly TraceEvent[], of: number): number[] =>
  trace
    .filter(({ name, pid }) => name === frame && pid === of)
    .map(({ ts }) => ts)
    .toSorted((a, b) => a - b);
