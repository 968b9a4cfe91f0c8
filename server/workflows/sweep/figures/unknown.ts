import { handOver } from '../../../../geodata/rules/measures.ts';

/** What a sweep does not know surely: the building is then judged from its geometry. */
export function unknown(): never {
  throw handOver;
}

/** Goes on only with what is sure. */
export function onlyIf(sure: boolean): void {
  if (!sure) throw handOver;
}
