import type { Day } from '../model/index.ts';
import { dayAfter, type Issue, imbOf, kkprOf, pbgOf, slfOf } from './calendar.ts';
import type { Draft, PermitDraft } from './draft.ts';
import type { Vec } from './plane.ts';

/** Who counts: documents of a kecamatan are numbered by the place of the building in it. */
export interface Counted {
  kec6: string;
  sequence: number;
}

/** What a permit grants. */
export type Terms = Pick<Draft, 'buildingFunction' | 'storeys' | 'heightM' | 'floorAreaM2' | 'units'>;

/** A document without terms; written out, because a city has a million of them. */
const plain = (
  { number, issuedOn }: Issue,
  kind: PermitDraft['kind'],
  status: string,
  ring: Vec[],
  buildingFunction: string,
): PermitDraft => ({
  number,
  kind,
  status,
  issuedOn,
  validTo: null,
  revokedOn: null,
  buildingFunction,
  storeys: null,
  heightM: null,
  floorAreaM2: null,
  units: null,
  ring,
});

function granting(permit: PermitDraft, { storeys, heightM, floorAreaM2, units }: Terms): PermitDraft {
  permit.storeys = storeys;
  permit.heightM = heightM;
  permit.floorAreaM2 = floorAreaM2;
  permit.units = units;
  return permit;
}

/** A PBG beside which the office says that the SLF was issued. */
export const pbgFor = ({ kec6, sequence }: Counted, ring: Vec[], terms: Terms): PermitDraft =>
  granting(
    plain(pbgOf(kec6, sequence), 'pbg', 'Sertifikat PBG & SLF Terbit', ring, terms.buildingFunction),
    terms,
  );

export const imbFor = ({ kec6, sequence }: Counted, issuedOn: Day, ring: Vec[], terms: Terms): PermitDraft =>
  granting(
    plain(imbOf(kec6, sequence, issuedOn), 'imb', 'SK IMB Terbit', ring, terms.buildingFunction),
    terms,
  );

/** The SLF of recent years of an older building: good for twenty years for a house, for five else. */
export function slfFor({ kec6, sequence }: Counted, ring: Vec[], buildingFunction: string): PermitDraft {
  const slf = plain(slfOf(kec6, sequence), 'slf', 'SLF Terbit', ring, buildingFunction);
  slf.validTo = dayAfter(slf.issuedOn, (buildingFunction === 'hunian' ? 20 : 5) * 365);
  return slf;
}

export const kkprFor = (
  { kec6, sequence }: Counted,
  issuedOn: Day,
  ring: Vec[],
  buildingFunction: string,
): PermitDraft => plain(kkprOf(kec6, sequence, issuedOn), 'kkpr', 'KKKPR Terbit', ring, buildingFunction);
