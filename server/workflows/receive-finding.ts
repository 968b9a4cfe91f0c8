import { uuidv7 } from 'uuidv7';
import { canonicalJson } from '../../geodata/geometry/canonical.ts';
import { officerLimits } from '../../geodata/geometry/judge/problem.ts';
import type { Box, CheckRequest, Finding, FindingSheet, Person, Receipt } from '../../geodata/model/index.ts';
import { certificateText } from '../../geodata/rules/index.ts';
import { sha256 } from '../files/sha256.ts';
import { appendEvent } from '../queries/append-event.ts';
import { selectDistrict } from '../queries/boundary.ts';
import { insertConflict } from '../queries/conflict.ts';
import { insertFinding, insertFindingCheck, selectFindingReceipt } from '../queries/finding.ts';
import { Refusal } from '../refusal.ts';
import type { Store } from '../store/store.ts';
import { admitGeometry } from './admit-geometry.ts';
import { checkPlace } from './check-place.ts';
import { findingSheet } from './finding-sheet.ts';
import { careful } from './judge-aside.ts';
import { record } from './record.ts';

export interface ReceivedFinding {
  receipt: Receipt;
  sheet: FindingSheet;
}

/** Takes a finding in, exactly once. The same again gets the same receipt; another body under its id is kept as a conflict. */
export async function receiveFinding(
  store: Store,
  { person, box }: { person: Person; box: Box },
  finding: Finding,
  now: Date,
): Promise<ReceivedFinding> {
  const digest = sha256(canonicalJson(finding));
  const known = await selectFindingReceipt(store, person.city, finding.id);
  if (known) return replay(store, person, finding, digest, known);
  admitGeometry(finding.geometry, { ...officerLimits, box });
  // judged before the transaction: no rule runs while the city's log is locked
  const { answer, surroundings } = await checkPlace(
    store,
    requestOf(person.city, finding),
    { now, reported: new Date(finding.observedAt) },
    careful,
  );
  const district = await selectDistrict(store, person.city, finding.geometry);
  const received = await record(store, person.city, async (tx) => {
    const inserted = await insertFinding(tx, {
      city: person.city,
      finding,
      sha256: digest,
      personId: person.id,
      receivedAt: now.toISOString(),
      outcome: answer.outcome,
      ...district,
    });
    if (!inserted) return false;
    await insertFindingCheck(tx, person.city, finding.id, {
      surroundings: canonicalJson(surroundings),
      answer,
    });
    await appendEvent(tx, {
      city: person.city,
      kind: 'finding-received',
      actor: person.id,
      thing: { kind: 'finding', id: finding.id },
      data: {
        sha256: digest,
        outcome: answer.outcome,
        ruleSet: answer.ruleSet,
        certificate: sha256(certificateText(surroundings, answer, finding.id)),
      },
    });
    return true;
  });
  const receipt = await selectFindingReceipt(store, person.city, finding.id);
  if (!receipt) throw new Error('A finding is there without its event.');
  if (!received) return replay(store, person, finding, digest, receipt);
  return { receipt, sheet: await findingSheet(store, person.city, finding.id) };
}

async function replay(
  store: Store,
  person: Person,
  finding: Finding,
  digest: string,
  receipt: Receipt,
): Promise<ReceivedFinding> {
  if (receipt.sha256 === digest)
    return { receipt, sheet: await findingSheet(store, person.city, finding.id) };
  await record(store, person.city, async (tx) => {
    const kept = await insertConflict(tx, {
      city: person.city,
      id: uuidv7(),
      thingKind: 'finding',
      thingId: finding.id,
      body: finding,
      sha256: digest,
      personId: person.id,
    });
    if (!kept) return;
    await appendEvent(tx, {
      city: person.city,
      kind: 'finding-conflict',
      actor: person.id,
      thing: { kind: 'finding', id: finding.id },
      data: { sha256: digest },
    });
  });
  throw new Refusal('same-id-other-content');
}

/** The finding as a question to the rules; what was not seen is left out, never guessed. */
export function requestOf(city: string, finding: Finding): CheckRequest {
  const known = {
    activity: finding.activity,
    buildingFunction: finding.buildingFunction,
    builtOn: finding.builtOn,
    storeys: finding.storeys,
    heightM: finding.heightM,
    permitNumber: finding.permitNumber,
    floorAreaM2: finding.floorAreaM2,
    greenAreaM2: finding.greenAreaM2,
    basementAreaM2: finding.basementAreaM2,
    units: finding.units,
    groundElevationM: finding.groundElevationM,
    parcel: finding.parcel,
    accuracyM: accuracyOf(finding),
  };
  const present = Object.fromEntries(Object.entries(known).filter(([, value]) => value != null));
  return { type: 'Feature', geometry: finding.geometry, properties: { city, ...present } };
}

/** Metres, 95 %: a point set by hand is no surer than a finger on a map at 1:1,000 (half a fingertip, 5 mm). */
const handPlacedM = 5;

/** 95 % radius of the place; of an outline what the map states of it, else null: it stands where it was drawn. */
function accuracyOf({ placedBy, fix, geometry, accuracyM }: Finding): number | null {
  if (placedBy === 'gps') return fix?.accuracyM ?? null;
  return geometry.type === 'Point' ? handPlacedM : (accuracyM ?? null);
}
