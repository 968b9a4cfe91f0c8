import type { OverlayRow } from '../../model/index.ts';

const common: Pick<
  OverlayRow,
  'version' | 'kind' | 'validTo' | 'exceptActivities' | 'requiredDocuments' | 'note'
> = {
  version: 1,
  kind: 'overlay',
  validTo: null,
  exceptActivities: [],
  requiredDocuments: [],
  note: null,
};

/** What national law says inside special areas; where they lie the city draws. Floods, stations and recharge are the plans' own. */
export const overlay: readonly OverlayRow[] = [
  {
    ...common,
    id: '019a0000-4120-7009-8000-000000000001',
    validFrom: '2009-10-14',
    overlay: 'lp2b',
    effect: 'prohibits',
    // KBLI 011–013: growing crops
    exceptActivities: ['011', '012', '013'],
    basis: {
      instrument: 'UU 41/2009',
      article: 'ps. 44 ayat (1)',
      date: '2009-10-14',
      certainty: 'memory-high',
    },
  },
  {
    ...common,
    id: '019a0000-1120-7010-8000-000000000001',
    validFrom: '2010-11-24',
    overlay: 'heritage',
    effect: 'document',
    requiredDocuments: ['rekomendasi Tim Ahli Cagar Budaya'],
    basis: { instrument: 'UU 11/2010', article: null, date: '2010-11-24', certainty: 'memory-medium' },
  },
];
