import { language } from '../data/preferences.ts';
import { idbShelf } from './device/idb-shelf.ts';
import type { News, Ports } from './device/ports.ts';

/** A device in a real browser. */
export function browserPorts(): Ports {
  const channel = new BroadcastChannel('taru-device');
  return {
    shelf: idbShelf(),
    fetch: (path, init) => fetch(path, init),
    crypto,
    now: Date.now,
    random: Math.random,
    sleep: (ms, signal) =>
      new Promise((done) => {
        if (signal.aborted) return done();
        const timer = setTimeout(done, ms);
        signal.addEventListener('abort', () => {
          clearTimeout(timer);
          done();
        });
      }),
    lock: (name, deed) => navigator.locks.request(name, deed) as ReturnType<typeof deed>,
    tell: (news) => channel.postMessage(news),
    hear: (heard) => {
      const listen = ({ data }: MessageEvent<News>) => heard(data);
      channel.addEventListener('message', listen);
      return () => channel.removeEventListener('message', listen);
    },
    freeBytes: async () => {
      const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
      return quota === undefined ? null : quota - (usage ?? 0);
    },
    language: () => language.value,
  };
}
