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
/** With this the main thread hands a frame on. */
const handedOn = 'Commit';

/** Milliseconds that the main thread of the page worked for each frame, from handing one on to handing on the next. */
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
  const work = main.frames.slice(1).map(() => 0);
  let frame = 0;
  for (const { ts, dur = 0 } of tasks) {
    if (ts < main.frames[0]!) continue;
    // a frame is handed on inside its task: what began before that is of this frame
    while (frame < work.length && ts > main.frames[frame + 1]!) frame++;
    if (frame < work.length) work[frame]! += dur / 1000;
  }
  return work;
}

const framesOf = (trace: readonly TraceEvent[], of: number): number[] =>
  trace
    .filter(({ name, pid }) => name === handedOn && pid === of)
    .map(({ ts }) => ts)
    .toSorted((a, b) => a - b);
