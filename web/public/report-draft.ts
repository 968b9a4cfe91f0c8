import { effect, signal } from '@preact/signals';
import type { ReportCategory } from '../../geodata/model/report.ts';
import type { Photo } from '../data/photo.ts';

/** What a citizen has filled in so far. Words outlive a closed tab; photos and contact stay in memory only. */
export interface Draft {
  category: ReportCategory | null;
  text: string;
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
  anonymous: true,
  confidential: true,
  name: '',
  phone: '',
  email: '',
};

function kept(): Draft {
  try {
    const { category = null, text = '' } = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Draft>;
    return { ...blank, category, text };
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
  const { category, text } = draft.value;
  try {
    if (category === null && text === '') localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ category, text }));
  } catch {
    // Without storage the draft lasts as long as the page.
  }
});
