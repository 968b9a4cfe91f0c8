import { effect, signal } from '@preact/signals';
import type { Position } from '../../geodata/model/index.ts';
import type { ReportCategory } from '../../geodata/model/report.ts';
import type { Photo } from '../data/photo.ts';

/** What a citizen has filled in so far. Words and place outlive a closed tab; photos and contact stay in memory only. */
export interface Draft {
  category: ReportCategory | null;
  text: string;
  /** Where the crosshair last stood close enough to mean a building. */
  point: Position | null;
  anonymous: boolean;
  confidential: boolean;
  name: string;
  phone: string;
  email: string;
}

const key = 'taru.report-draft';
const blank: Draft = {
  category: null,
  text: '',
  point: null,
  anonymous: true,
  confidential: true,
  name: '',
  phone: '',
  email: '',
};

function kept(): Draft {
  try {
    const {
      category = null,
      text = '',
      point = null,
    } = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Draft>;
    return { ...blank, category, text, point };
  } catch {
    return blank;
  }
}

export const draft = signal<Draft>(kept());
export const draftPhotos = signal<Photo[]>([]);

/** Changes a part of the draft. */
export const amend = (change: Partial<Draft>): void => {
  draft.value = { ...draft.value, ...change };
};

/** Empties everything once the report is with the service. */
export const clearDraft = (): void => {
  draft.value = blank;
  draftPhotos.value = [];
};

effect(() => {
  const { category, text, point } = draft.value;
  try {
    if (category === null && text === '' && point === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ category, text, point }));
  } catch {
    // Without storage the draft lasts as long as the page.
  }
});
