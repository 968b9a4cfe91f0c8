import type { Circumstances, Permit } from '../model/index.ts';
import { groundM } from './airfield.ts';
import type { Detail } from './detail.ts';
import type { Draft, PermitDraft } from './draft.ts';
import type { SampleBuilding, SampleFeature, SampleLine, SampleLot } from './feature.ts';
import { ringArea, toLine, toPolygon, toPosition, type Vec } from './plane.ts';
import { laneHalfM } from './plants/lines.ts';
import { idOf } from './random.ts';
import type { Truth } from './truth.ts';
import { type Ward, wards } from './wards.ts';

/** Parcels and buildings of a block are counted from here. */
const perBlock = 4096;
const tidy = (value: number, digits = 2) => Math.round(value * 10 ** digits) / 10 ** digits;

/** Number of a parcel in the shape of a NIB: 8 digits of kecamatan and kelurahan, then block and place in it. */
const parcelNumber = (detail: Detail, i: number): string => {
  const ward = wards[detail.block.ward]!.code.replaceAll('.', '').slice(2);
  const block = String(detail.block.index).padStart(4, '0');
  return `${ward}${block}${String(i + 1).padStart(4, '0')}`;
};

export function* writeParcels(seed: number, detail: Detail): Generator<SampleFeature> {
  for (let i = 0; i < detail.parcels.length; i++) {
    const { ring, address } = detail.parcels[i]!;
    yield {
      id: idOf(seed, 'parcel', detail.block.index * perBlock + i),
      sourceId: `P-${detail.block.index}-${i}`,
      geometry: toPolygon([ring]),
      properties: {
        number: parcelNumber(detail, i),
        tenure: (detail.block.index + i * 7) % 5 === 0 ? 'Hak Guna Bangunan' : 'Hak Milik',
        areaM2: tidy(ringArea(ring)),
        address,
      },
    };
  }
}

export function* writeLanes(seed: number, detail: Detail): Generator<SampleLine> {
  for (let i = 0; i < detail.lanes.length; i++) {
    const { name, line } = detail.lanes[i]!;
    yield {
      id: idOf(seed, 'road', 1_000_000 + detail.block.index * perBlock + i),
      sourceId: `L-${detail.block.index}-${i}`,
      geometry: toLine(line),
      properties: { name, class: 'lingkungan', widthM: laneHalfM * 2 },
    };
  }
}

export function* writeLots(seed: number, detail: Detail): Generator<SampleLot> {
  const ward = wards[detail.block.ward]!;
  for (let i = 0; i < detail.drafts.length; i++) {
    const draft = detail.drafts[i]!;
    const index = detail.block.index * perBlock + i;
    const permits = draft.permits.map((permit, k) =>
      writePermit(permit, draft.address, ward, idOf(seed, 'permit', k * 100_000_000 + index)),
    );
    const building = writeBuilding(seed, detail, draft, index, i);
    yield { building, permits, truth: writeTruth(draft, building), kelurahan: ward.name };
  }
}

/** What is known of a building; what nobody stated is left out. */
function circumstancesOf(detail: Detail, draft: Draft): Circumstances {
  const stated: Circumstances = {
    city: '12.71',
    activity: draft.activity,
    buildingFunction: draft.buildingFunction,
    storeys: draft.storeys,
    heightM: tidy(draft.heightM),
    groundElevationM: tidy(groundM(draft.ring[0]!), 1),
    floorAreaM2: tidy(draft.floorAreaM2),
    basementAreaM2: tidy(draft.basementAreaM2),
    units: draft.units,
  };
  if (draft.greenAreaM2 !== null) stated.greenAreaM2 = tidy(draft.greenAreaM2);
  if (draft.builtOn !== null) stated.builtOn = draft.builtOn;
  if (draft.accuracyM !== null) stated.accuracyM = draft.accuracyM;
  if (draft.permits[0]) stated.permitNumber = draft.permits[0].number;
  if (draft.parcel >= 0) stated.parcel = parcelNumber(detail, draft.parcel);
  for (const fact of draft.unstated) delete stated[fact];
  return stated;
}

function writeBuilding(seed: number, detail: Detail, draft: Draft, index: number, i: number): SampleBuilding {
  return {
    id: idOf(seed, 'building', index),
    sourceId: `B-${detail.block.index}-${i}`,
    geometry: toPolygon([draft.ring]),
    properties: { name: null, use: draft.buildingFunction, address: draft.address },
    circumstances: circumstancesOf(detail, draft),
  };
}

function writePermit(draft: PermitDraft, address: string, ward: Ward, id: string): Permit {
  return {
    id,
    number: draft.number,
    kind: draft.kind,
    status: draft.status,
    issuedOn: draft.issuedOn,
    validTo: draft.validTo,
    revokedOn: draft.revokedOn,
    buildingFunction: draft.buildingFunction,
    storeys: draft.storeys,
    heightM: draft.heightM === null ? null : tidy(draft.heightM),
    floorAreaM2: draft.floorAreaM2 === null ? null : tidy(draft.floorAreaM2),
    units: draft.units,
    address,
    kelurahan: ward.name,
    kecamatan: ward.kecamatan,
    geometry: placeOf(draft.ring),
  };
}

function placeOf(ring: Vec[] | null): Permit['geometry'] {
  if (ring === null) return null;
  return ring.length === 1 ? { type: 'Point', coordinates: toPosition(ring[0]!) } : toPolygon([ring]);
}

function writeTruth({ kind, expect, legacy, figures }: Draft, { id, sourceId }: SampleBuilding): Truth {
  const told: Record<string, number> = {};
  for (const name in figures) told[name] = tidy(figures[name]!, 3);
  return { buildingId: id, sourceId, kind, expect, legacy, figures: told };
}
