import { questionOf } from '../../../geodata/facts/question-of.ts';
import { facts } from '../../data/city.ts';
import type { FindingDraft } from '../../offline/device/record.ts';
import { judgeHere, provisionalOf } from '../../offline/pack/ask-judge.ts';
import { pack } from '../../offline/pack/pack.ts';

/** Saving waits for the device's own answer no longer than this, ms. */
const patienceMs = 2500;

/** A finding with what this device says of it, where it can say something in time: kept for comparison with the server's verdict. */
export async function withProvisional(finding: FindingDraft): Promise<FindingDraft> {
  const city = facts.value?.city.code;
  const { kind, geometry } = finding;
  if (!city || !pack.value || !kind || !geometry) return finding;
  const late = new Promise<null>((done) => setTimeout(done, patienceMs, null));
  const question = questionOf(city, { ...finding, kind, geometry });
  const judged = await Promise.race([judgeHere(city, question).catch(() => null), late]);
  const provisional = judged && provisionalOf(judged);
  return provisional ? { ...finding, provisional } : finding;
}
