import { canonicalJson } from '../geometry/index.ts';
import type { CheckAnswer } from '../model/index.ts';
import { settled } from './canonical-surroundings.ts';
import type { Answer } from './check.ts';
import type { Surroundings } from './surroundings.ts';

/** What the rules saw and said, whole: anybody with the same rule set gets the same bytes from it. */
export interface Certificate {
  kind: 'patrol-taru-certificate';
  /** The finding that was checked; absent in certificates written before they named it. */
  finding?: string;
  ruleSet: string;
  surroundings: Surroundings;
  answer: CheckAnswer;
}

/** The bytes of a certificate: canonical JSON and a line end. */
export const certificateText = (surroundings: Surroundings, answer: CheckAnswer, finding?: string): string =>
  `${canonicalJson({ kind: 'patrol-taru-certificate', finding, ruleSet: answer.ruleSet, surroundings, answer })}\n`;

/** What judging the surroundings again gives. It says nothing of who wrote the file: surroundings can be made up. */
export interface Replay {
  /** `same`: the whole file, to the byte. `other-rule-set`: not judged by the rules of the certificate; `now` stands beside its answer, never over it. */
  result: 'same' | 'different' | 'other-rule-set';
  certificate: Certificate;
  now: CheckAnswer;
}

/** Judges what a certificate saw by the rules at hand; null when the text is none. */
export function replay(text: string, judge: (surroundings: Surroundings) => Answer): Replay | null {
  const certificate = readCertificate(text);
  const answer = certificate && judged(certificate.surroundings, judge);
  if (!answer) return null;
  const { finding, ruleSet, answer: said } = certificate;
  const now = { ...answer, checkedAt: momentOf(said.checkedAt) };
  if (now.ruleSet !== ruleSet && said.ruleSet === ruleSet)
    return { result: 'other-rule-set', certificate, now };
  const again = certificateText(settled(known(certificate.surroundings)), now, finding);
  return { result: again === text ? 'same' : 'different', certificate, now };
}

function readCertificate(text: string): Certificate | null {
  try {
    const json = JSON.parse(text) as Partial<Certificate> | null;
    return json?.kind === 'patrol-taru-certificate' && json.surroundings && json.answer
      ? (json as Certificate)
      : null;
  } catch {
    return null;
  }
}

/** Null for what is no surroundings at all: whatever a file lacks, the judging stumbles over it. */
function judged(surroundings: Surroundings, judge: (surroundings: Surroundings) => Answer): Answer | null {
  try {
    return judge(surroundings);
  } catch {
    return null;
  }
}

/** As checks write it; another shape of the same moment comes out other than it went in. */
function momentOf(checkedAt: string): string {
  const moment = new Date(checkedAt);
  return Number.isNaN(moment.getTime()) ? '' : moment.toISOString();
}

/** Without keys that no surroundings have. */
const known = (it: Surroundings): Surroundings => ({
  city: it.city,
  subject: { geometry: it.subject.geometry, circumstances: it.subject.circumstances },
  days: it.days,
  plans: it.plans,
  zones: it.zones,
  rows: it.rows,
  permits: it.permits,
  features: it.features,
  blocks: it.blocks,
  layers: it.layers,
  seen: it.seen,
});
