import { canonicalJson } from '../../geodata/geometry/canonical.ts';
import type { CheckAnswer, Circumstances, Geometry } from '../../geodata/model/index.ts';
import { uiWords } from '../../geodata/words/ui.ts';
import { addressOf } from '../data/call.ts';
import { language, speak } from '../data/preferences.ts';
import { answerToPrint } from '../data/printed.ts';
import { Problem } from '../data/problem.ts';
import { sha256 } from '../data/sha256.ts';

/** A check as it is printed. */
export interface Printed {
  answer: CheckAnswer;
  geometry: Geometry;
  circumstances: Circumstances;
  name: string | null;
  /** What can be repeated; null for an answer that nobody keeps. */
  file: { finding: string; name: string; address: string } | null;
  /** SHA-256 of the file, or of the answer; null where the browser computes none (no secure address). */
  digest: string | null;
}

/** What the address names: a finding's certificate, else the answer that was handed over; null when there is none. */
export async function printedOf(search: string): Promise<Printed | null> {
  const finding = new URLSearchParams(search).get('temuan');
  return finding ? ofFinding(finding, new URLSearchParams(search).get('periksa')) : ofAnswer();
}

async function ofFinding(finding: string, check: string | null): Promise<Printed> {
  const address = addressOf('/api/findings/:id/certificate', { params: { id: finding }, query: { check } });
  const response = await fetch(address, { headers: { 'accept-language': language.value } }).catch(() => {
    throw new Problem(speak(uiWords).failed.offline, { code: 'offline', status: 0 });
  });
  if (!response.ok) {
    const wire = (await response.json().catch(() => ({}))) as { detail?: string; code?: string };
    throw new Problem(wire.detail ?? '', { code: wire.code ?? 'unreadable', status: response.status });
  }
  const text = await response.text();
  const { surroundings, answer } = JSON.parse(text) as {
    surroundings: { subject: { geometry: Geometry; circumstances: Circumstances } };
    answer: CheckAnswer;
  };
  const [, name = `sertifikat-${finding}.json`] =
    /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return {
    answer,
    ...surroundings.subject,
    name: null,
    file: { finding, name, address },
    digest: await digestOf(text),
  };
}

async function ofAnswer(): Promise<Printed | null> {
  const given = answerToPrint();
  if (!given) return null;
  const { answer, geometry, name } = given;
  return {
    answer,
    geometry,
    circumstances: {},
    name,
    file: null,
    digest: await digestOf(canonicalJson(answer)),
  };
}

async function digestOf(text: string): Promise<string | null> {
  return crypto.subtle ? sha256(new TextEncoder().encode(text)) : null;
}
