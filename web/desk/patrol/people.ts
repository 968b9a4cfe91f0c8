import { signal } from '@preact/signals';
import type { LivePosition } from '../../../geodata/model/index.ts';

/** Officers on duty, where their devices last said. */
export const people = signal<readonly LivePosition[]>([]);

/** Asks again and again while somebody looks. Returns the stop. */
export const keepPeople = (): (() => void) => () => undefined;
