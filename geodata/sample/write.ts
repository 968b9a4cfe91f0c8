import type { Permit } from '../model/index.ts';
import type { Detail } from './detail.ts';
import type { Draft } from './draft.ts';
import type { SampleBuilding, SampleFeature, SampleLine, SampleLot } from './feature.ts';
import { add, ringArea, sub, toLine, toPolygon, toPosition, unit } from './plane.ts';
import { idOf } from './random.ts';
import type { Truth } from './truth.ts';
import { wards } from './wards.ts';

/** Parcels and buildings of a block are counted from here. */
const perBlock = 4096;
const tidy = (value: number, digits = 2) => Number(value.toFixed(digits));

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
    const along = unit(sub(line[1], line[0]));
    yield {
      id: idOf(seed, 'road', 1_000_000 + detail.block.index * perBlock + i),
      sourceId: `L-${detail.block.index}-${i}`,
      geometry: toLine([add(line[0], along, -3), add(line[1], along, 3)]),
      properties: { name, class: 'lingkungan', widthM: 3.5 },
    };
  }
}

export function* writeLots(seed: number, detail: Detail): Generator<SampleLot> {
  for (let i = 0; i < detail.drafts.length; i++) {
    const draft = detail.drafts[i]!;
    const index = detail.block.index * perBlock + i;
    const permit = writePermit(seed, detail, draft, index);
    const building = writeBuilding(seed, detail, draft, index, i);
    yield { building, permit, truth: writeTruth(draft, building), kelurahan: wards[detail.block.ward]!.name };
  }
}

function writeBuilding(seed: number, detail: Detail, draft: Draft, index: number, i: number): SampleBuilding {
  const { permit } = draft;
  return {
    id: idOf(seed, 'building', index),
    sourceId: `B-${detail.block.index}-${i}`,
    geometry: toPolygon([draft.ring]),
    properties: {
      name: null,
      use: draft.buildingFunction,
      storeys: draft.storeys,
      heightM: draft.storeys * 3.6 + 1.4,
      builtOn: draft.builtOn,
      address: draft.address,
    },
    circumstances: {
      city: '12.71',
      activity: draft.activity,
      buildingFunction: draft.buildingFunction,
      builtOn: draft.builtOn,
      storeys: draft.storeys,
      ...(draft.accuracyM === null ? {} : { accuracyM: draft.accuracyM }),
      ...(permit ? { permitNumber: permit.number } : {}),
      ...(draft.parcel < 0 ? {} : { parcel: parcelNumber(detail, draft.parcel) }),
    },
  };
}

function writePermit(seed: number, detail: Detail, { permit, address }: Draft, index: number): Permit | null {
  if (!permit) return null;
  const ward = wards[detail.block.ward]!;
  const { ring } = permit;
  const word = permit.kind.toUpperCase();
  return {
    id: idOf(seed, 'permit', index),
    number: permit.number,
    kind: permit.kind,
    status: permit.revokedOn ? `SK ${word} Dicabut` : `SK ${word} Terbit`,
    issuedOn: permit.issuedOn,
    validTo: permit.validTo,
    revokedOn: permit.revokedOn,
    buildingFunction: permit.buildingFunction,
    storeys: permit.storeys,
    heightM: null,
    floorAreaM2: tidy(permit.floorAreaM2),
    units: permit.units,
    address,
    kelurahan: ward.name,
    kecamatan: ward.kecamatan,
    geometry:
      ring === null
        ? null
        : ring.length === 1
          ? { type: 'Point', coordinates: toPosition(ring[0]!) }
          : toPolygon([ring]),
  };
}

const writeTruth = (draft: Draft, building: SampleBuilding): Truth => ({
  buildingId: building.id,
  sourceId: building.sourceId,
  kind: draft.kind,
  expect: draft.expect,
  legacy: draft.legacy,
  later: draft.later,
  figures: Object.fromEntries(Object.entries(draft.figures).map(([name, value]) => [name, tidy(value, 3)])),
});
