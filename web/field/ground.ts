import { groundWorker } from 'virtual:ground-worker';
import { mapWords } from '../../geodata/words/map.ts';
import { speak } from '../data/preferences.ts';
import { groundAside } from '../map/aside/ground-aside.ts';
import { toast } from '../ui/toast.tsx';

/** Begun with the face, so that it stands by the time the map does. */
const thread = new Worker(groundWorker, { type: 'module', name: 'ground' });
thread.addEventListener('error', ({ message }) => {
  console.error(message);
  const { notDrawn, drawAgain } = speak(mapWords);
  const again = { label: drawAgain, run: () => location.reload() };
  toast(notDrawn, { tone: 'problem', action: again });
});

export const createGround = groundAside(thread);
