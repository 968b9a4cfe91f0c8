import { groundWorker } from 'virtual:ground-worker';
import { groundAside } from '../map/aside/ground-aside.ts';

/** Begun with the face, so that it stands by the time the map does. */
export const createGround = groundAside(new Worker(groundWorker, { type: 'module', name: 'ground' }));
