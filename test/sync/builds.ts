import type { Ports } from '../../web/offline/device/ports.ts';
import type { Shelf } from '../../web/offline/device/shelf.ts';
import type { Deliver } from './network.ts';

/** The real build, or one with a part replaced by a broken one: the oracle must tell them apart. */
export interface Build {
  name: string;
  shelf?(shelf: Shelf): Shelf;
  ports?(ports: Ports): Ports;
  /** Between the line and the server. */
  server?(deliver: Deliver): Deliver;
}

export const realBuild: Build = { name: 'the real one' };
